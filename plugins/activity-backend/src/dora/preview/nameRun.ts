import type { Run, RunKind } from '../facts/ServiceInputs';
import type { RunEntry } from '../rules/RunEntry';
import { runValue } from '../rules/runValue';

/** What runs of a kind are called. */
export const runKindNames: Readonly<Record<RunKind, string>> = {
  deployment: 'deployments',
  job: 'jobs without environment',
  pipeline: 'pipelines',
  release: 'releases',
  tag: 'tags',
  reported: 'reports',
};

/** A run by what is asked of it, such as `environment staging, no job`. */
export function nameRun(
  run: Run,
  conditions: readonly (keyof RunEntry)[],
): string {
  return conditions
    .map(condition => {
      const value = runValue(run, condition);
      return value === null ? `no ${condition}` : `${condition} ${value}`;
    })
    .join(', ');
}
