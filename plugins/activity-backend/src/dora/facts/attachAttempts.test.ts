import { describeGroups } from './__testUtils__/describeGroups';
import { inPipeline, run } from './__testUtils__/serviceInputs';
import type { Run } from './ServiceInputs';

const failed = { status: 'failed' } as const;

/** Name, runs, and the deployments in the words of `describeGroups`. */
const cases: [string, Run[], string[]][] = [
  [
    'a job that is tried again belongs to the same',
    [inPipeline('p', 'a', 5, 'production', failed), inPipeline('p', 'b', 9)],
    ['b at 9: b | a'],
  ],
  [
    'several jobs at one place are one, and what is done once more is another',
    [
      inPipeline('p', 'a', 5, 'eu', { job: 'migrate' }),
      inPipeline('p', 'b', 6, 'eu', { job: 'deploy' }),
      inPipeline('p', 'c', 7, 'eu', { job: 'warm up', ...failed }),
      inPipeline('p', 'd', 8, 'eu', { job: 'deploy', ...failed }),
      inPipeline('p', 'e', 9, 'eu', { job: 'deploy' }),
    ],
    ['a at 6: a b | c', 'e at 9: e | d'],
  ],
  [
    'a job that is still running moves no time',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('p', 'b', 9, 'us', { status: 'running', finishedAt: null }),
    ],
    ['a at 5: a | b'],
  ],
  [
    'an attempt at what the deployment had reached belongs to none',
    [inPipeline('p', 'a', 5), inPipeline('p', 'b', 9, 'production', failed)],
    ['a at 5: a |'],
  ],
  [
    'unless it is followed by a success',
    [
      inPipeline('p', 'a', 5),
      inPipeline('p', 'b', 9, 'production', failed),
      inPipeline('p', 'c', 10),
    ],
    ['a at 5: a |', 'c at 10: c | b'],
  ],
  [
    'an attempt after another pipeline belongs to none',
    [
      inPipeline('p', 'a', 5, 'eu'),
      inPipeline('q', 'b', 6, 'eu'),
      inPipeline('p', 'c', 7, 'us', failed),
    ],
    ['a at 5: a |', 'b at 6: b |'],
  ],
  [
    'an attempt before another pipeline does not belong to what came after that',
    [
      inPipeline('p', 'a', 5, 'eu', failed),
      inPipeline('q', 'b', 6, 'eu'),
      inPipeline('p', 'c', 7, 'eu'),
    ],
    ['b at 6: b |', 'c at 7: c |'],
  ],
  [
    'an attempt without a pipeline belongs to none',
    [
      run('a', 5, { pipeline: null }),
      run('b', 6, { pipeline: null, ...failed }),
    ],
    ['a at 5: a |'],
  ],
];

describe('attachAttempts', () => {
  it.each(cases)('%s', (_, runs, expected) => {
    expect(describeGroups(runs)).toEqual(expected);
    expect(describeGroups([...runs].reverse())).toEqual(expected);
  });
});
