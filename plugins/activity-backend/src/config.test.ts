import { ConfigReader } from '@backstage/config';
import { readActivitySettings } from './config';
import type { StatusRule } from './flow/rules/StatusRule';

const read = (activity: object) =>
  readActivitySettings(new ConfigReader({ activity } as never));

describe('readActivitySettings', () => {
  it('has defaults for everything', () => {
    expect(readActivitySettings(new ConfigReader({}))).toEqual({
      defaultZone: undefined,
      harvest: {
        parallelism: 4,
        sweepGuard: 0.3,
        lookbackMs: 63_072_000_000,
        onStartWhenEmpty: true,
      },
      botPatterns: [],
      bulkRule: { items: 10, windowMs: 60_000 },
      statusRules: new Map(),
      dora: {
        deployments: [],
        fixes: { branches: ['hotfix/*', 'hotfix-*'], labels: ['hotfix'] },
      },
      privacy: { minimumGroupSize: 3 },
      cacheTtlMs: 120_000,
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
    ['forever', undefined],
    [{ days: 90 }, 7_776_000_000],
    ['P90D', 7_776_000_000],
    ['90 days', 7_776_000_000],
  ])('keeps events for %j', (retention, ms) => {
    expect(read({ harvest: { retention } }).harvest.retentionMs).toBe(ms);
  });

  it.each([{ cron: '0 3 * * 0' }, { days: 7 }])(
    'reloads by the schedule %j, with a timeout of its own',
    frequency => {
      const { harvest } = read({
        harvest: { reload: { schedule: { frequency } } },
      });
      expect(harvest.reloadSchedule).toMatchObject({
        frequency,
        timeout: { minutes: 5 },
      });
    },
  );

  it('reads what statuses count as', () => {
    const statuses = [
      { name: ' In Review', counts: 'waiting' },
      { name: 'Backlog', counts: 'todo' },
      { name: 'Doing', counts: 'active' },
      { name: 'Shipped', counts: 'done' },
    ];
    expect(read({ flow: { statuses } }).statusRules).toEqual(
      new Map<string, StatusRule>([
        ['in review', { stage: 'inProgress', work: 'waiting' }],
        ['backlog', { stage: 'todo' }],
        ['doing', { stage: 'inProgress', work: 'active' }],
        ['shipped', { stage: 'done' }],
      ]),
    );
  });

  it.each([
    [{ timezone: 'Mars/Base' }, 'activity.timezone'],
    [{ harvest: { parallelism: 0 } }, 'activity.harvest.parallelism'],
    [{ harvest: { sweepGuard: 2 } }, 'activity.harvest.sweepGuard'],
    [
      { harvest: { retention: 'long' } },
      'activity.harvest.retention: is neither',
    ],
    [
      { harvest: { retention: { minutes: 90 } } },
      'activity.harvest.retention: is less',
    ],
    [{ harvest: { retention: 90 } }, 'activity.harvest.retention: is neither'],
    ...[
      {},
      { frequency: { cron: '* *' } },
      { frequency: { trigger: 'manual' } },
    ].map((schedule): [object, string] => [
      { harvest: { reload: { schedule } } },
      'activity.harvest.reload.schedule: is not a schedule',
    ]),
    [{ flow: { statuses: 'x' } }, 'activity.flow.statuses'],
    ...[
      { name: 'QA', counts: 'blocked' },
      { name: 'QA', counts: 'Waiting' },
      { name: 'QA' },
    ].map((status): [object, string] => [
      { flow: { statuses: [status] } },
      'activity.flow.statuses.0.counts',
    ]),
    [
      { flow: { statuses: [{ name: ' ', counts: 'done' }] } },
      'activity.flow.statuses.0.name',
    ],
    [
      {
        flow: {
          statuses: [
            { name: 'QA', counts: 'waiting' },
            { name: 'qa', counts: 'active' },
          ],
        },
      },
      'activity.flow.statuses.1.name: is there already',
    ],
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
