import { describeFailures } from './__testUtils__/describeFailures';
import { change, incident, report, run } from './__testUtils__/serviceInputs';
import type { ServiceInputs } from './ServiceInputs';

const brings = (...changes: number[]) => ({ changes });

const hotfix = (id: number, ...workItemKeys: string[]) =>
  change(id, { sourceBranch: 'Hotfix/oops', workItemKeys });

/** Name, inputs, and the deployments in the words of `describeFailures`. */
const cases: [string, Partial<ServiceInputs>, string[]][] = [
  [
    'a hotfix fails the last one that is no rollback',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b', 20, { sha: 'b' }),
        run('c', 25, { sha: 'a' }),
        run('d', 40, { sha: 'h', ...brings(1) }),
      ],
      changes: [hotfix(1)],
    },
    ['a', 'b x rolled-back,hotfixed + 5', 'c < b', 'd ~ hotfix'],
  ],
  [
    'a hotfix of a hotfix, by branch and by label',
    {
      runs: [run('a', 10), run('b', 20, brings(1)), run('c', 30, brings(2))],
      changes: [hotfix(1), change(2, { labels: ['api', 'HOTFIX'] })],
    },
    ['a x hotfixed + 10', 'b x hotfixed + 10 ~ hotfix', 'c ~ hotfix'],
  ],
  [
    'the first one may be a hotfix',
    { runs: [run('a', 10, brings(1))], changes: [hotfix(1)] },
    ['a ~ hotfix'],
  ],
  [
    'a hotfix whose incidents were over when its deployment began repairs nothing',
    {
      runs: [run('a', 10), run('b', 20, brings(1)), run('c', 30, brings(2))],
      changes: [hotfix(1, 'OPS-1', 'WEB-5'), hotfix(2, 'OPS-1', 'WEB-5')],
      incidents: [incident('OPS-1', 12, { resolvedAt: 19 })],
    },
    [
      'a x incident,hotfixed + 9',
      // Begun at 19, when the incident was not over yet; the other at 29.
      'b ~ hotfix,incident-fix',
      'c',
    ],
  ],
  [
    'a hotfix that names one more that is open repairs that',
    {
      runs: [run('a', 10), run('b', 20), run('c', 30, brings(1))],
      changes: [hotfix(1, 'OPS-1', 'OPS-2')],
      incidents: [
        incident('OPS-1', 12, { resolvedAt: 15 }),
        incident('OPS-2', 22, { resolvedAt: 33 }),
      ],
    },
    [
      'a x incident + 5',
      'b x incident,hotfixed + 13',
      'c ~ hotfix,incident-fix',
    ],
  ],
  [
    'a change that names an open incident is rework, of what is over or has not begun not',
    {
      runs: [
        run('a', 10),
        run('b', 20, brings(1)),
        run('c', 30, brings(2)),
        run('d', 40, brings(3)),
      ],
      changes: [
        change(1, { workItemKeys: ['OPS-2'] }),
        change(2, { workItemKeys: ['OPS-1'] }),
        change(3, { workItemKeys: ['OPS-2', 'OPS-9'] }),
      ],
      incidents: [
        incident('OPS-1', 12, { resolvedAt: 28 }),
        // As b began.
        incident('OPS-2', 19),
      ],
    },
    ['a x incident', 'b', 'c', 'd ~ incident-fix'],
  ],
  [
    'a revert fails the one that had brought the other',
    {
      runs: [
        run('a', 10, brings(1)),
        run('b', 20, brings(2)),
        run('c', 30, brings(3)),
      ],
      changes: [
        change(1, { title: 'Add a cache', mergedAt: 5 }),
        change(2),
        change(3, { title: 'Revert "Add a cache"', mergedAt: 25 }),
      ],
    },
    ['a x reverted + 20', 'b', 'c ~ revert'],
  ],
  [
    'a revert of what nobody knows or what comes with it is rework and fails nothing',
    {
      runs: [run('a', 10), run('b', 20, brings(1, 2)), run('c', 30, brings(3))],
      changes: [
        change(1, { title: 'Add a cache', mergedAt: 5 }),
        change(2, { title: 'Revert "Add a cache"', mergedAt: 6 }),
        change(3, { title: 'Revert "Old times"', mergedAt: 7 }),
      ],
    },
    ['a', 'b ~ revert', 'c ~ revert'],
  ],
  [
    'a revert that came before what it takes back fails nothing',
    {
      runs: [run('a', 10, brings(2)), run('b', 20, brings(1))],
      changes: [
        change(1, { title: 'Add a cache', mergedAt: 5 }),
        change(2, { title: 'Revert "Add a cache"', mergedAt: 6 }),
      ],
    },
    ['a ~ revert', 'b'],
  ],
  [
    'to bring a change back in is no rework',
    {
      runs: [
        run('a', 10, brings(1)),
        run('b', 20, brings(2)),
        run('c', 30, brings(3)),
      ],
      changes: [
        change(1, { title: 'Add a cache', mergedAt: 5 }),
        change(2, { title: 'Revert "Add a cache"', mergedAt: 15 }),
        change(3, { title: 'Revert "Revert "Add a cache""', mergedAt: 25 }),
      ],
    },
    ['a x reverted + 10', 'b ~ revert', 'c'],
  ],
  [
    'without incidents it has recovered by the first deployment that repairs it',
    {
      runs: [
        run('a', 10, brings(1)),
        run('b', 20, brings(2)),
        run('c', 30, brings(3)),
      ],
      changes: [
        change(1, { title: 'Add a cache', mergedAt: 5 }),
        hotfix(2),
        change(3, { title: 'Revert "Add a cache"', mergedAt: 25 }),
      ],
    },
    ['a x hotfixed,reverted + 10', 'b ~ hotfix', 'c ~ revert'],
  ],
  [
    'a rollback is no rework, whatever it brings, and repairs only what it takes back',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b', 20, { sha: 'b' }),
        report('c', 30, {
          changes: [1],
          reported: { production: true, hotfix: true, rollbackOf: 'a' },
        }),
        report('a', 5),
      ],
      changes: [hotfix(1)],
    },
    ['reported:a x rolled-back + 25', 'a', 'b', 'reported:c < reported:a'],
  ],
];

describe('findRework', () => {
  it.each(cases)('%s', (_, inputs, expected) => {
    expect(describeFailures(inputs)).toEqual(expected);
  });
});
