import { describeFailures } from './__testUtils__/describeFailures';
import { incident, inputsOf, report, run } from './__testUtils__/serviceInputs';
import { serviceFactsOf } from './serviceFactsOf';
import type { ServiceInputs } from './ServiceInputs';

/** Name, inputs, and the deployments in the words of `describeFailures`. */
const cases: [string, Partial<ServiceInputs>, string[]][] = [
  ['one that is well', { runs: [run('a', 10)] }, ['a']],
  [
    'an incident fails the last one that had ended',
    {
      runs: [run('a', 10), run('b', 20), run('c', 30)],
      incidents: [incident('I', 20, { resolvedAt: 26 })],
    },
    ['a', 'b x incident + 6', 'c'],
  ],
  [
    'an incident before the first one fails none',
    { runs: [run('a', 10)], incidents: [incident('I', 9)] },
    ['a'],
  ],
  [
    'an incident fails the one that it names by any of its runs, and no other',
    {
      runs: [
        run('a', 10, { pipeline: 'p', environment: 'eu' }),
        run('b', 11, { pipeline: 'p', environment: 'us' }),
        run('c', 20),
      ],
      incidents: [
        incident('I', 25, { deployment: 'b', resolvedAt: 31 }),
        incident('J', 25, { deployment: 'nobody knows' }),
      ],
    },
    ['a x incident + 20', 'c'],
  ],
  [
    'it has recovered from two incidents when both are over',
    {
      runs: [run('a', 10)],
      incidents: [
        incident('I', 20, { resolvedAt: 50 }),
        incident('J', 30, { resolvedAt: 40 }),
      ],
    },
    ['a x incident + 40'],
  ],
  [
    'it has not recovered while one is open',
    {
      runs: [run('a', 10)],
      incidents: [incident('I', 20, { resolvedAt: 50 }), incident('J', 30)],
    },
    ['a x incident'],
  ],
  [
    'an incident that was over before it ended gives no time',
    {
      runs: [run('a', 10)],
      incidents: [incident('I', 5, { resolvedAt: 8, deployment: 'a' })],
    },
    ['a x incident'],
  ],
  [
    'a report says that it failed, and not when it recovered',
    { runs: [report('a', 10, { status: 'rolled-back' }), report('b', 20)] },
    ['reported:a x reported', 'reported:b'],
  ],
  [
    'an incident after a rollback belongs to it',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b', 20, { sha: 'b' }),
        run('c', 30, { sha: 'a' }),
      ],
      incidents: [
        incident('I', 29, { resolvedAt: 31 }),
        incident('J', 30, { resolvedAt: 34 }),
      ],
    },
    ['a', 'b x incident,rolled-back + 11', 'c < b x incident + 4'],
  ],
];

describe('incidents and recovery', () => {
  it.each(cases)('%s', (_, inputs, expected) => {
    expect(describeFailures(inputs)).toEqual(expected);
  });

  it('measures recovery from its end and from when the first incident began', () => {
    const { deployments, incidents } = serviceFactsOf(
      inputsOf({
        runs: [run('a', 10), run('b', 100)],
        incidents: [
          incident('J', 40, { resolvedAt: 70 }),
          incident('I', 30, { resolvedAt: 60, itemId: 4, url: 'https://i' }),
          incident('K', 5),
        ],
      }),
    );
    expect(deployments[0]).toMatchObject({
      failed: ['incident'],
      detectedAt: 30,
      recoveredAt: 70,
      recoveryMs: 60,
      detectedMs: 40,
    });
    expect(deployments[1]).toMatchObject({
      failed: [],
      detectedAt: null,
      recoveredAt: null,
      recoveryMs: null,
      detectedMs: null,
    });
    expect(incidents).toEqual([
      {
        key: 'item:K',
        itemId: null,
        title: 'Incident K',
        url: null,
        beganAt: 5,
        resolvedAt: null,
        deploymentKey: null,
        linkedBy: null,
      },
      {
        key: 'item:I',
        itemId: 4,
        title: 'Incident I',
        url: 'https://i',
        beganAt: 30,
        resolvedAt: 60,
        deploymentKey: 'a',
        linkedBy: 'time',
      },
      expect.objectContaining({ key: 'item:J', deploymentKey: 'a' }),
    ]);
  });

  it('says when it recovered also where the time since is impossible', () => {
    const { deployments } = serviceFactsOf(
      inputsOf({
        runs: [run('a', 10)],
        incidents: [incident('I', 7, { resolvedAt: 8, deployment: 'a' })],
      }),
    );
    expect(deployments[0]).toMatchObject({
      recoveredAt: 8,
      recoveryMs: null,
      detectedMs: 1,
    });
  });
});
