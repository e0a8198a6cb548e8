import { toActor } from './toActor';
import { userSchema } from './userSchema';

const read = (user: object) => toActor(userSchema.parse(user));

describe('toActor', () => {
  it('knows people by their number', () => {
    expect(
      read({
        id: 17,
        username: 'ada',
        name: 'Ada Shore',
        public_email: 'ada@tide.example',
      }),
    ).toEqual({
      identity: 'account',
      id: '17',
      name: 'Ada Shore',
      username: 'ada',
      email: 'ada@tide.example',
    });
  });

  it('has all addresses that are shown', () => {
    expect(
      read({
        id: 17,
        public_email: ' ada@tide.example ',
        email: 'ada@tide.example',
        commit_email: '17-ada@users.noreply.gitlab.example',
      }),
    ).toEqual({
      identity: 'account',
      id: '17',
      email: 'ada@tide.example',
      otherEmails: ['17-ada@users.noreply.gitlab.example'],
    });
  });

  it('says nothing of what is not shown', () => {
    expect(
      read({ id: 17, username: '', name: null, public_email: '' }),
    ).toEqual({ identity: 'account', id: '17' });
    expect(read({ id: 17, email: '[REDACTED]' })).toEqual({
      identity: 'account',
      id: '17',
    });
  });

  it.each([
    ['project_42_bot'],
    ['project_42_bot1'],
    ['project_42_bot_0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
    ['group_7_bot_0a1b2c3d'],
    ['service_account_0a1b2c3d'],
    ['service_account_group_12_0a1b2c3d'],
    ['support-bot'],
    ['GitLabDuo'],
  ])('knows %s for a bot', username => {
    expect(read({ id: 1, username })).toMatchObject({ kind: 'bot' });
  });

  it.each([['abbot'], ['project_lead'], ['bot'], ['talbot_42_bot']])(
    'leaves it to others what %s is',
    username => {
      expect(read({ id: 1, username })).not.toHaveProperty('kind');
    },
  );

  it('believes GitLab that says so', () => {
    expect(read({ id: 1, username: 'ci', bot: true })).toMatchObject({
      kind: 'bot',
    });
  });

  it('is nobody for nobody, and for the ghost', () => {
    expect(toActor(undefined)).toBeUndefined();
    expect(read({ id: 5, username: 'ghost' })).toBeUndefined();
    expect(read({ id: 6, username: 'ghost1' })).toBeUndefined();
  });
});
