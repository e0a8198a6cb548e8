import type { DoraDefect } from '@activity-insights/plugin-activity-common';
import type { DeployedChange } from './ServiceFacts';
import type { ChangeLink } from './linkChanges';
import type { RunGroup } from './RunGroup';

/** How long a change took to the deployment that it counts for. An impossible span is unknown, and its defect says so. */
export function deployedChangeOf(
  { change, linkedBy }: ChangeLink,
  { key, at }: RunGroup,
): DeployedChange {
  const { firstCommitAt, mergedAt } = change;
  const defects: DoraDefect[] = [];
  if (firstCommitAt === null) defects.push('no-first-commit');
  if (mergedAt === null) defects.push('no-merge-time');
  const leadMs = spanTo(at, firstCommitAt);
  const mergeToDeployMs = spanTo(at, mergedAt);
  if (leadMs !== null && leadMs < 0) defects.push('deployed-before-commit');
  if (mergeToDeployMs !== null && mergeToDeployMs < 0) {
    defects.push('deployed-before-merge');
  }
  return {
    changeId: change.id,
    deploymentKey: key,
    deployedAt: at,
    leadMs: possible(leadMs),
    mergeToDeployMs: possible(mergeToDeployMs),
    linkedBy,
    defects,
  };
}

function spanTo(at: number, from: number | null): number | null {
  return from === null ? null : at - from;
}

function possible(span: number | null): number | null {
  return span === null || span < 0 ? null : span;
}
