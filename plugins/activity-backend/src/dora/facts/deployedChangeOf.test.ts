import { change, inputsOf, run } from './__testUtils__/serviceInputs';
import { serviceFactsOf } from './serviceFactsOf';

describe('deployedChangeOf', () => {
  it.each([
    // First commit, merge, lead time, merge to deployment, defects; deployed at 100.
    [40, 70, 60, 30, []],
    [100, 100, 0, 0, []],
    [null, 70, null, 30, ['no-first-commit']],
    [40, null, 60, null, ['no-merge-time']],
    [null, null, null, null, ['no-first-commit', 'no-merge-time']],
    [40, 101, 60, null, ['deployed-before-merge']],
    [101, 70, null, 30, ['deployed-before-commit']],
    [150, 160, null, null, ['deployed-before-commit', 'deployed-before-merge']],
    [null, 160, null, null, ['no-first-commit', 'deployed-before-merge']],
  ])(
    'takes from %s and %s to 100 what is possible',
    (firstCommitAt, mergedAt, leadMs, mergeToDeployMs, defects) => {
      const { changes } = serviceFactsOf(
        inputsOf({
          runs: [run('a', 100, { changes: [7] })],
          changes: [change(7, { firstCommitAt, mergedAt })],
        }),
      );
      expect(changes).toEqual([
        {
          changeId: 7,
          deploymentKey: 'a',
          deployedAt: 100,
          leadMs,
          mergeToDeployMs,
          linkedBy: 'list',
          defects,
        },
      ]);
    },
  );
});
