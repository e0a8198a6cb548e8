import { report, run } from './__testUtils__/serviceInputs';
import { groupRuns } from './groupRuns';
import { runsFactOf } from './runsFactOf';
import type { Run } from './ServiceInputs';

const factOf = (...runs: Run[]) => runsFactOf(groupRuns(runs)[0], false);

describe('runsFactOf', () => {
  it('describes a deployment by all of its runs', () => {
    expect(
      factOf(
        run('eu', 9, {
          pipeline: 'p',
          environment: 'eu',
          sha: '0123456789',
          url: 'https://eu',
        }),
        run('us', 7, { pipeline: 'p', environment: 'us', sha: '0123456789' }),
        run('no', 8, { pipeline: 'p', environment: 'no', status: 'failed' }),
      ),
    ).toEqual({
      key: 'us',
      at: 9,
      startedAt: 6,
      projectId: 1,
      environments: ['eu', 'us'],
      title: 'main (01234567)',
      ref: 'main',
      sha: '0123456789',
      url: 'https://eu',
      runs: ['us', 'no', 'eu'],
      remarks: ['partial'],
    });
  });

  it.each<[string, Partial<Run>]>([
    ['Summer', { name: 'Summer', ref: 'v3', sha: '0123456789' }],
    ['v3', { ref: 'v3' }],
    ['01234567', { ref: null, sha: '0123456789' }],
    ['production', { ref: null }],
    ['deployment', { ref: null, environment: null }],
  ])('calls it %s', (title, more) => {
    expect(factOf(report('a', 5, more)).title).toBe(title);
  });

  it.each<[string[], Partial<Run>]>([
    [[], {}],
    [['no-end'], { finishedAt: null }],
    [['no-end'], { finishedAt: null, status: 'inactive' }],
  ])('remarks %p', (remarks, more) => {
    expect(factOf(run('a', 5, more)).remarks).toEqual(remarks);
  });
});
