import { describeFailures } from './__testUtils__/describeFailures';
import { history, report, run } from './__testUtils__/serviceInputs';
import type { ServiceInputs } from './ServiceInputs';

const line = new Map([[1, history('a b<a c<b d<c e<d')]]);

/** Name, inputs, and the deployments in the words of `describeFailures`. */
const cases: [string, Partial<ServiceInputs>, string[]][] = [
  [
    'a rollback to what was there before',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b', 20, { sha: 'b' }),
        run('c', 25, { sha: 'a' }),
      ],
    },
    ['a', 'b x rolled-back + 5', 'c < b'],
  ],
  [
    'a rollback by an old job of its pipeline',
    {
      runs: [
        run('a', 10, { sha: 'a', pipeline: 'p' }),
        run('b', 20, { sha: 'b', pipeline: 'q' }),
        run('c', 25, { sha: 'a', pipeline: 'p' }),
        run('d', 30, { sha: 'b', pipeline: 'q' }),
      ],
    },
    ['a', 'b x rolled-back + 5', 'c < b', 'd'],
  ],
  [
    'a rollback to an ancestor that had not been there, and on to a newer one',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('c', 20, { sha: 'c' }),
        run('b', 25, { sha: 'b' }),
        run('d', 30, { sha: 'd' }),
      ],
      commits: line,
    },
    ['a', 'c x rolled-back + 5', 'b < c', 'd'],
  ],
  [
    'a rollback of a rollback',
    {
      runs: [
        run('b', 10, { sha: 'b' }),
        run('c', 20, { sha: 'c' }),
        run('d', 30, { sha: 'b' }),
        run('e', 34, { sha: 'a' }),
      ],
      commits: line,
    },
    ['b', 'c x rolled-back + 10', 'd < c x rolled-back + 4', 'e < d'],
  ],
  [
    'two jobs that go back to one place are one rollback, and none of each other',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b1', 20, { sha: 'b', pipeline: 'p', job: 'migrate' }),
        run('b2', 22, { sha: 'b', pipeline: 'p' }),
        run('c1', 30, { sha: 'a', pipeline: 'q', job: 'migrate' }),
        run('c2', 32, { sha: 'a', pipeline: 'q' }),
      ],
    },
    ['a', 'b1 x rolled-back + 10', 'c1 < b1'],
  ],
  [
    'environments of one name in two projects know nothing of each other',
    {
      runs: [
        run('a', 10, { sha: 'a' }),
        run('b', 20, { sha: 'b', projectId: 2 }),
        run('c', 30, { sha: 'b' }),
        run('d', 40, { sha: 'a', projectId: 2 }),
      ],
    },
    ['a', 'b', 'c', 'd'],
  ],
  [
    'what has no environment follows its own kind, whatever it is called',
    {
      runs: [
        ...(['a', 'b', 'a'] as const).map((sha, index) =>
          run(`p${index}`, 10 * index, {
            kind: 'pipeline',
            environment: null,
            name: `Pipeline ${index}`,
            sha,
          }),
        ),
        ...(['b', 'c'] as const).map((sha, index) =>
          run(`r${index}`, 100 + 10 * index, {
            kind: 'release',
            environment: null,
            pipeline: null,
            name: `v${index}`,
            sha,
          }),
        ),
        run('t', 130, { kind: 'tag', environment: null, sha: 'b' }),
      ],
    },
    ['p0', 'p1 x rolled-back + 10', 'p2 < p1', 'r0', 'r1', 't'],
  ],
  [
    'one place that lags behind is no rollback, one that goes back is',
    {
      runs: [
        run('eu 1', 10, { sha: 'a', environment: 'eu' }),
        run('us 1', 11, { sha: 'a', environment: 'us' }),
        run('eu 2', 20, { sha: 'b', environment: 'eu' }),
        run('eu 3', 30, { sha: 'c', environment: 'eu' }),
        run('us 2', 40, { sha: 'b', environment: 'us' }),
        run('eu 4', 50, { sha: 'b', environment: 'eu' }),
      ],
      commits: line,
    },
    ['eu 1', 'us 1', 'eu 2', 'eu 3 x rolled-back + 20', 'us 2', 'eu 4 < eu 3'],
  ],
  [
    'one pipeline that takes back two',
    {
      runs: [
        run('eu 1', 10, { sha: 'a', environment: 'eu', pipeline: 'p' }),
        run('us 1', 11, { sha: 'a', environment: 'us', pipeline: 'p' }),
        run('eu 2', 20, { sha: 'b', environment: 'eu' }),
        run('us 2', 21, { sha: 'c', environment: 'us' }),
        run('eu 3', 30, { sha: 'a', environment: 'eu', pipeline: 'q' }),
        run('us 3', 32, { sha: 'a', environment: 'us', pipeline: 'q' }),
      ],
    },
    [
      'eu 1',
      'eu 2 x rolled-back + 12',
      'us 2 x rolled-back + 11',
      'eu 3 < us 2',
    ],
  ],
  [
    'a report names what it takes back; what is not known or later is not taken back',
    {
      runs: [
        report('a', 10),
        report('b', 20),
        report('c', 30, {
          reported: { production: true, hotfix: false, rollbackOf: 'a' },
        }),
        report('d', 40, {
          reported: { production: true, hotfix: false, rollbackOf: 'e' },
        }),
        report('e', 50, {
          reported: { production: true, hotfix: true, rollbackOf: 'x' },
        }),
      ],
    },
    [
      'reported:a x rolled-back + 20',
      'reported:b',
      'reported:c < reported:a',
      'reported:d x hotfixed + 10',
      'reported:e ~ hotfix',
    ],
  ],
  [
    'reports of two projects follow each other by their commits',
    {
      runs: [
        report('a', 10, { sha: 'a' }),
        report('p', 20, { sha: 'p' }),
        report('a again', 30, { sha: 'a' }),
        report('q', 40, { sha: 'q' }),
        report('p again', 50, { sha: 'p' }),
      ],
      commits: new Map([
        [1, history('a b<a')],
        [2, history('p q<p')],
      ]),
    },
    [
      'reported:a',
      'reported:p',
      'reported:a again',
      'reported:q x rolled-back + 10',
      'reported:p again < reported:q',
    ],
  ],
];

describe('findRollbacks', () => {
  it.each(cases)('%s', (_, inputs, expected) => {
    expect(describeFailures(inputs)).toEqual(expected);
  });
});
