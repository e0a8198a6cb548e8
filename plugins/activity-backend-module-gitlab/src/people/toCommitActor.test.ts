import { toCommitActor } from './toCommitActor';

describe('toCommitActor', () => {
  it.each([
    [
      'Ada Example',
      'Ada@Mail.example',
      {
        id: 'ada@mail.example',
        name: 'Ada Example',
        email: 'Ada@Mail.example',
      },
    ],
    [
      ' Ada ',
      ' ada@mail.example ',
      { id: 'ada@mail.example', name: 'Ada', email: 'ada@mail.example' },
    ],
    ['Ada', '', { id: 'name:Ada', name: 'Ada' }],
    [
      '',
      'ada@mail.example',
      { id: 'ada@mail.example', email: 'ada@mail.example' },
    ],
    [
      'Ada',
      '42-ada.example@users.noreply.gitlab.example',
      {
        id: '42-ada.example@users.noreply.gitlab.example',
        name: 'Ada',
        username: 'ada.example',
        email: '42-ada.example@users.noreply.gitlab.example',
      },
    ],
    [
      'deploy',
      'project_42_bot_0a1b2c@noreply.gitlab.example',
      {
        id: 'project_42_bot_0a1b2c@noreply.gitlab.example',
        name: 'deploy',
        email: 'project_42_bot_0a1b2c@noreply.gitlab.example',
        kind: 'bot',
      },
    ],
  ])('knows %j <%s>', (name, email, actor) => {
    expect(toCommitActor(name, email)).toEqual({ identity: 'email', ...actor });
  });

  it('knows nobody by nothing', () => {
    expect(toCommitActor(' ', '')).toBeUndefined();
  });
});
