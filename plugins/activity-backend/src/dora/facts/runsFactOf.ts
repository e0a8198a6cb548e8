import { compareText } from '../../workTrees/naturalOrder';
import { sortByMoment } from './momentOf';
import type { RunGroup } from './RunGroup';
import type { DeploymentFact, DeploymentRemark } from './ServiceFacts';
import type { Run } from './ServiceInputs';

/** What is known of a deployment by its runs alone. */
export type RunsFact = Omit<
  DeploymentFact,
  | 'changes'
  | 'rollbackOf'
  | 'failed'
  | 'rework'
  | 'detectedAt'
  | 'recoveredAt'
  | 'recoveryMs'
  | 'detectedMs'
>;

/** Describes a deployment by its runs; where they differ, by the last one that knows. */
export function runsFactOf(group: RunGroup, isBaseline: boolean): RunsFact {
  const { key, at, startedAt, reached, attempts } = group;
  return {
    key,
    at,
    startedAt,
    projectId: reached[0].projectId,
    environments: [
      ...new Set(reached.flatMap(({ environment }) => environment ?? [])),
    ].sort(compareText),
    title: titleOf(group),
    ref: lastOf(reached, run => run.ref),
    sha: lastOf(reached, run => run.sha),
    url: lastOf(reached, run => run.url),
    runs: sortByMoment([...reached, ...attempts]).map(({ id }) => id),
    remarks: remarksOf(group, isBaseline),
  };
}

function titleOf({ reached }: RunGroup): string {
  const name = lastOf(reached, run => run.name);
  if (name !== null) return name;
  const ref = lastOf(reached, run => run.ref);
  const sha = lastOf(reached, run => run.sha)?.slice(0, 8);
  if (ref !== null && sha !== undefined) return `${ref} (${sha})`;
  return ref ?? sha ?? lastOf(reached, run => run.environment) ?? 'deployment';
}

function lastOf<T>(
  runs: readonly Run[],
  read: (run: Run) => T | null,
): T | null {
  return runs.reduce<T | null>((known, run) => read(run) ?? known, null);
}

function remarksOf(
  { reached, attempts }: RunGroup,
  isBaseline: boolean,
): DeploymentRemark[] {
  const remarks: DeploymentRemark[] = [];
  if (attempts.length > 0) remarks.push('partial');
  if (reached.some(({ finishedAt }) => finishedAt === null)) {
    remarks.push('no-end');
  }
  if (isBaseline) remarks.push('baseline');
  return remarks;
}
