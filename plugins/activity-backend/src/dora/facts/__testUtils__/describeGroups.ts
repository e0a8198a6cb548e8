import { groupRuns } from '../groupRuns';
import type { Run } from '../ServiceInputs';

/** The deployments that runs are, in words: `key at time: those that reached production | attempts`. */
export function describeGroups(runs: readonly Run[]): string[] {
  return groupRuns(runs).map(({ key, at, reached, attempts }) =>
    [
      `${key} at ${at}:`,
      ...reached.map(({ id }) => id),
      '|',
      ...attempts.map(({ id }) => id),
    ].join(' '),
  );
}
