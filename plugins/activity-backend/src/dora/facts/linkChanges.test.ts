import { describeLinks } from './__testUtils__/describeLinks';
import {
  change,
  history,
  inputsOf,
  report,
  run,
} from './__testUtils__/serviceInputs';
import { serviceFactsOf } from './serviceFactsOf';
import type { ServiceInputs } from './ServiceInputs';

const long = 'abcdef1234567890abcdef1234567890abcdef12';

const line = history('a b<a c<b d<c e<d f<e x<b y<x s<f v<d m<s,v');

const landed = (id: number, ...shas: string[]) => change(id, { landed: shas });

const at = (sha: string) => ({ sha });

/** Name, inputs, changes and baselines in the words of `describeLinks`. */
const cases: [string, Partial<ServiceInputs>, string[], string][] = [
  [
    'a list says it all, also for the first',
    {
      runs: [
        run('first', 5, { sha: 'c', changes: [1] }),
        run('second', 6, { sha: 'e', changes: [1, 4] }),
      ],
      changes: [
        landed(1, 'a'),
        landed(2, 'b'),
        landed(3, 'd'),
        change(4, { projectId: 2 }),
      ],
      commits: new Map([[1, line]]),
    },
    ['1: first by list', '4: second by list'],
    'first',
  ],
  [
    'an empty list says that it brought nothing, and what lies below it is there',
    {
      runs: [
        run('first', 5, at('a')),
        run('second', 6, { sha: 'c', changes: [] }),
        run('third', 7, at('d')),
        run('fourth', 8, { sha: 'e', changes: [2, 3] }),
      ],
      changes: [landed(1, 'b'), landed(2, 'c'), landed(3, 'd')],
      commits: new Map([[1, line]]),
    },
    ['2: fourth by list', '3: third by commit'],
    'first',
  ],
  [
    'a list does not bring what the first one contained',
    {
      runs: [
        run('first', 5, at('c')),
        run('second', 6, { sha: 'd', changes: [1, 2] }),
      ],
      changes: [landed(1, 'b'), landed(2, 'd')],
      commits: new Map([[1, line]]),
    },
    ['2: second by list'],
    'first',
  ],
  [
    'the lists of the jobs are one list, of those that succeeded',
    {
      runs: [
        run('eu', 5, { environment: 'eu', pipeline: 'p', changes: [1] }),
        run('us', 6, { environment: 'us', pipeline: 'p', changes: [1, 2] }),
        run('no', 6, {
          environment: 'no',
          pipeline: 'p',
          changes: [3],
          status: 'failed',
        }),
      ],
      changes: [change(1), change(2), change(3), change(4)],
    },
    ['1: eu by list', '2: eu by list'],
    'eu',
  ],
  [
    'a change counts where it came first, whichever place that was',
    {
      runs: [
        run('eu', 5, { sha: 'a', environment: 'eu' }),
        run('eu 2', 6, { sha: 'b', environment: 'eu' }),
        run('us', 7, { sha: 'b', environment: 'us' }),
      ],
      changes: [landed(1, 'b')],
      commits: new Map([[1, line]]),
    },
    ['1: eu 2 by commit'],
    'eu',
  ],
  [
    'a report names a commit, perhaps by its beginning, of any project',
    {
      runs: [
        report('first', 5, at('0000000')),
        report('second', 6, at('ABCDEF1')),
        report('third', 7, at('123')),
      ],
      changes: [{ ...landed(1, long), projectId: 2 }],
      commits: new Map([[1, line]]),
    },
    ['1: reported:second by commit'],
    'reported:first',
  ],
  [
    'a beginning that two commits have names none',
    {
      runs: [report('first', 5, at('abcdef1'))],
      changes: [landed(1, long), landed(2, `${long.slice(0, 39)}3`)],
    },
    [],
    'reported:first',
  ],
];

describe('linkChanges', () => {
  it.each(cases)('%s', (_, inputs, changes, baselines) => {
    expect(describeLinks(inputs)).toEqual({ changes, baselines });
  });

  it('counts the changes of each deployment', () => {
    const { deployments } = serviceFactsOf(
      inputsOf({
        runs: [
          run('a', 5, { changes: [1, 2] }),
          run('b', 6, { changes: [2, 3, 9] }),
          run('c', 7, { changes: [] }),
        ],
        changes: [change(1), change(2), change(3), change(4)],
      }),
    );
    expect(deployments.map(deployment => deployment.changes)).toEqual([
      2, 1, 0,
    ]);
  });
});
