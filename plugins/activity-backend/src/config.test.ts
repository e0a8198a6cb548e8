import { ConfigReader } from '@backstage/config';
import { readActivitySettings } from './config';

const read = (activity: object) =>
  readActivitySettings(new ConfigReader({ activity } as never));

describe('readActivitySettings', () => {
  it('has defaults for everything', () => {
    expect(readActivitySettings(new ConfigReader({}))).toEqual({
      defaultZone: undefined,
      harvest: { parallelism: 4, sweepGuard: 0.3, onStartWhenEmpty: true },
      botPatterns: [],
      privacy: { minimumGroupSize: 3 },
      explicitLinks: [],
    });
  });

  it('reads what is given, numbers from the environment too', () => {
    expect(
      read({
        timezone: 'Asia/Kathmandu',
        harvest: { parallelism: '8', reload: { onStartWhenEmpty: false } },
        accounts: [{ source: 'git', match: 'Old@Mail.example', user: 'Jane' }],
      }),
    ).toMatchObject({
      defaultZone: 'Asia/Kathmandu',
      harvest: { parallelism: 8, onStartWhenEmpty: false },
      explicitLinks: [
        {
          source: 'git',
          match: 'old@mail.example',
          userRef: 'user:default/jane',
        },
      ],
    });
  });

  it.each([
    [{ timezone: 'Mars/Base' }, 'activity.timezone'],
    [{ harvest: { parallelism: 0 } }, 'activity.harvest.parallelism'],
    [{ harvest: { sweepGuard: 2 } }, 'activity.harvest.sweepGuard'],
    [{ classes: { bots: 'x' } }, 'activity.classes.bots'],
    [
      { privacy: { minimumGroupSize: -1 } },
      'activity.privacy.minimumGroupSize',
    ],
    [{ accounts: [{ source: 'git', match: 'x' }] }, 'activity.accounts.0.user'],
    [
      { accounts: [{ source: 'git', match: 'x', user: '' }] },
      'activity.accounts.0.user',
    ],
  ])('refuses %j by the name of its key', (activity, key) => {
    expect(() => read(activity)).toThrow(key);
  });
});
