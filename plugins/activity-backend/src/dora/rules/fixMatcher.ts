import { anyNameGlob } from '@activity-insights/plugin-activity-common';
import type { FixRules } from './IncidentEntry';

/** Tells of changes whether they are hotfixes: by the branch that they came from, or by any of their labels. */
export function fixMatcher({
  branches,
  labels,
}: FixRules): (change: {
  sourceBranch: string;
  labels: readonly string[];
}) => boolean {
  const isFixBranch = anyNameGlob(branches);
  const isFixLabel = anyNameGlob(labels);
  return change =>
    isFixBranch(change.sourceBranch) || change.labels.some(isFixLabel);
}
