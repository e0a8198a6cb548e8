import { describeGroups } from './__testUtils__/describeGroups';
import { inPipeline, report, run } from './__testUtils__/serviceInputs';
import { groupRuns } from './groupRuns';
import type { Run } from './ServiceInputs';

const failed = { status: 'failed' } as const;

/** Name, runs, and the deployments in the words of `describeGroups`. */
const cases: [string, Run[], string[]][] = [
  ['no runs are no deployment', [], []],
  ['one run is one', [run('a', 5)], ['a at 5: a |']],
  [
    'the jobs of a pipeline are one, at the end of the last',
    [inPipeline('p', 'a', 5, 'eu'), inPipeline('p', 'b', 9, 'us')],
    ['a at 9: a b |'],
  ],
  [
    'pipelines of one number in two projects are two',
    [
      inPipeline('p', 'a', 5),
      inPipeline('p', 'b', 9, 'production', { projectId: 2 }),
    ],
    ['a at 5: a |', 'b at 9: b |'],
  ],
  [
    'a job that succeeds again is another',
    [inPipeline('p', 'a', 5), inPipeline('p', 'b', 9)],
    ['a at 5: a |', 'b at 9: b |'],
  ],
  [
    'a job that succeeds again takes the later jobs along',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('p', 'b', 6, 'eu'),
      inPipeline('p', 'c', 7, 'us'),
    ],
    ['a at 5: a |', 'b at 7: b c |'],
  ],
  [
    'where no job is known the place decides',
    [
      inPipeline('p', 'a', 5, 'eu', { job: null }),
      inPipeline('p', 'b', 6, 'us', { job: null }),
      inPipeline('p', 'c', 7, 'eu', { job: null }),
    ],
    ['a at 6: a b |', 'c at 7: c |'],
  ],
  [
    'another pipeline in between parts two jobs',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('q', 'b', 6, 'eu'),
      inPipeline('p', 'c', 7, 'us'),
    ],
    ['a at 5: a |', 'b at 6: b |', 'c at 7: c |'],
  ],
  [
    'another pipeline that reached nothing parts nothing',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('q', 'b', 6, 'eu', failed),
      inPipeline('p', 'c', 7, 'us'),
    ],
    ['a at 7: a c |'],
  ],
  [
    'another project in between parts nothing',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('q', 'b', 6, 'eu', { projectId: 2 }),
      inPipeline('p', 'c', 7, 'us'),
    ],
    ['b at 6: b |', 'a at 7: a c |'],
  ],
  [
    'releases, tags and reports part nothing',
    [
      inPipeline('p', 'a', 5, 'eu'),
      run('r', 6, { kind: 'release', pipeline: null, environment: null }),
      run('t', 6, { kind: 'tag', pipeline: null, environment: null }),
      report('x', 6),
      inPipeline('p', 'c', 7, 'us'),
    ],
    [
      'r at 6: r |',
      'reported:x at 6: reported:x |',
      't at 6: t |',
      'a at 7: a c |',
    ],
  ],
  [
    'a deployment without a pipeline does',
    [
      inPipeline('p', 'a', 5, 'eu'),
      run('b', 6, { pipeline: null }),
      inPipeline('p', 'c', 7, 'us'),
    ],
    ['a at 5: a |', 'b at 6: b |', 'c at 7: c |'],
  ],
  [
    'deployments without pipelines are each by itself',
    [
      run('a', 5, { pipeline: null, environment: 'eu' }),
      run('b', 6, { pipeline: null, environment: 'us' }),
    ],
    ['a at 5: a |', 'b at 6: b |'],
  ],
  [
    'a pipeline that counts by its name and by its job is one',
    [
      inPipeline('p', 'a', 5),
      run('b', 6, {
        kind: 'pipeline',
        environment: null,
        name: 'deploy',
        pipeline: 'p',
      }),
    ],
    ['a at 6: a b |'],
  ],
  [
    'what reached nothing is none',
    (
      [
        'created',
        'blocked',
        'running',
        'failed',
        'canceled',
        'skipped',
      ] as const
    ).map((status, at) => run(status, at, { status })),
    [],
  ],
  [
    'what was followed or taken back was there',
    [
      run('a', 5, { status: 'inactive' }),
      run('b', 6, { status: 'rolled-back' }),
    ],
    ['a at 5: a |', 'b at 6: b |'],
  ],
  [
    'without an end it is the last update, but of what has left again when it was created',
    [
      run('a', 5, { finishedAt: null, updatedAt: 8 }),
      run('b', 5, { finishedAt: null, updatedAt: 8, status: 'inactive' }),
      run('c', 6, { finishedAt: null, updatedAt: 8, status: 'rolled-back' }),
    ],
    ['b at 4: b |', 'c at 5: c |', 'a at 8: a |'],
  ],
  [
    'at one instant the id decides',
    [
      inPipeline('q', 'b', 5, 'eu'),
      inPipeline('p', 'c', 5, 'us'),
      inPipeline('p', 'a', 5, 'eu'),
    ],
    ['a at 5: a |', 'b at 5: b |', 'c at 5: c |'],
  ],
];

describe('groupRuns', () => {
  it.each(cases)('%s', (_, runs, expected) => {
    expect(describeGroups(runs)).toEqual(expected);
    expect(describeGroups([...runs].reverse())).toEqual(expected);
  });

  it('begins when the first of its runs was created, if that is possible', () => {
    const startOf = (...runs: Run[]) => groupRuns(runs)[0].startedAt;
    expect(
      startOf(
        inPipeline('p', 'a', 5, 'eu', { createdAt: 4 }),
        inPipeline('p', 'b', 9, 'us', { createdAt: 2 }),
      ),
    ).toBe(2);
    expect(startOf(run('a', 5, { createdAt: 5 }))).toBe(5);
    expect(startOf(run('a', 5, { createdAt: 6 }))).toBeNull();
    expect(
      startOf(
        inPipeline('p', 'a', 5, 'eu', { ...failed, createdAt: 1 }),
        inPipeline('p', 'b', 9, 'eu', { createdAt: 6 }),
      ),
    ).toBe(6);
  });
});
