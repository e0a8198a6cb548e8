import { describeLinks } from './__testUtils__/describeLinks';
import { change, history, run } from './__testUtils__/serviceInputs';
import type { ServiceInputs } from './ServiceInputs';

const line = history('a b<a c<b d<c e<d f<e x<b y<x s<f v<d m<s,v');

const landed = (id: number, ...shas: string[]) => change(id, { landed: shas });

const at = (sha: string) => ({ sha });

/** Name, inputs, changes and baselines in the words of `describeLinks`. */
const cases: [string, Partial<ServiceInputs>, string[], string][] = [
  [
    'no deployment brings nothing',
    { changes: [landed(1, 'a')], commits: new Map([[1, line]]) },
    [],
    '',
  ],
  [
    'what lies below the first one was perhaps there before',
    {
      runs: [run('first', 5, at('c')), run('second', 6, at('e'))],
      changes: [
        landed(1, 'a'),
        landed(2, 'c'),
        landed(3, 'd'),
        landed(4, 'e'),
        landed(5, 'f'),
      ],
      commits: new Map([[1, line]]),
    },
    ['2: first by commit', '3: second by ancestry', '4: second by commit'],
    'first',
  ],
  [
    'squashed and merged changes count by what is on the branch',
    {
      runs: [run('first', 5, at('d')), run('second', 6, at('m'))],
      changes: [
        { ...landed(1, 's'), own: ['x', 'y'] },
        landed(2, 'm', 'v'),
        // Only its own commits are there, under other names: picked onto another line.
        { ...landed(3, 'z'), own: ['e'] },
      ],
      commits: new Map([[1, line]]),
    },
    ['1: second by ancestry', '2: second by commit'],
    'first',
  ],
  [
    'several changes may land as one commit',
    {
      runs: [run('first', 5, at('a')), run('second', 6, at('b'))],
      changes: [landed(1, 'b'), landed(2, 'b')],
      commits: new Map([[1, line]]),
    },
    ['1: second by commit', '2: second by commit'],
    'first',
  ],
  [
    'a commit that is not stored ends the walk',
    {
      runs: [run('first', 5, at('a')), run('second', 6, at('f'))],
      changes: [landed(1, 'b'), landed(2, 'c'), landed(3, 'e')],
      commits: new Map([[1, history('a b<a d<c e<d f<e')]]),
    },
    ['2: second by ancestry', '3: second by ancestry'],
    'first',
  ],
  [
    'a deployed commit that is not stored is still the one of its change',
    {
      runs: [run('first', 5, at('b')), run('second', 6, at('f'))],
      changes: [landed(1, 'b'), landed(2, 'd'), landed(3, 'f')],
      commits: new Map([[1, history('d c<d f<c')]]),
    },
    // The first one whose commit is stored contains who knows what.
    ['1: first by commit', '3: second by commit'],
    'first second',
  ],
  [
    'commits of another project are others',
    {
      runs: [run('first', 5, at('a')), run('second', 6, at('c'))],
      changes: [
        { ...landed(1, 'b'), projectId: 2 },
        { ...landed(2, 'c'), projectId: 2 },
      ],
      commits: new Map([
        [1, line],
        [2, line],
      ]),
    },
    [],
    'first',
  ],
  [
    'each project begins with a baseline',
    {
      runs: [
        run('first', 5, at('b')),
        run('other', 6, { sha: 'c', projectId: 2 }),
        run('second', 7, at('c')),
        run('more', 8, { sha: 'd', projectId: 2 }),
      ],
      changes: [
        { ...landed(1, 'b'), projectId: 2 },
        { ...landed(2, 'd'), projectId: 2 },
        landed(3, 'c'),
      ],
      commits: new Map([
        [1, line],
        [2, line],
      ]),
    },
    ['2: more by commit', '3: second by commit'],
    'first other',
  ],
  [
    'what a rollback has was there before',
    {
      runs: [
        run('first', 5, at('a')),
        run('second', 6, at('c')),
        run('back', 7, at('a')),
        run('again', 8, at('d')),
      ],
      changes: [landed(1, 'b'), landed(2, 'c'), landed(3, 'd')],
      commits: new Map([[1, line]]),
    },
    ['1: second by ancestry', '2: second by commit', '3: again by commit'],
    'first',
  ],
];

describe('reachCommits', () => {
  it.each(cases)('%s', (_, inputs, changes, baselines) => {
    expect(describeLinks(inputs)).toEqual({ changes, baselines });
  });
});
