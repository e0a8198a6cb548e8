import type { TombstoneRecord } from '@activity-insights/plugin-activity-node';
import type { FetchedIssues } from '../fetching/FetchedIssues';
import type { IssueHint } from './hintKey';
import type { IssueScope } from './IssueScope';
import { projectIdOf } from './projectIdOf';

/**
 * What is gone of issues that were asked for. Jira gives the same answer for what was deleted and for what it hides from the
 * account, so only a delivery that has told of a deletion makes it one.
 */
export function tombstonesOf(
  { projectId, isHarvested }: Pick<IssueScope, 'projectId' | 'isHarvested'>,
  { found, missing }: Pick<FetchedIssues, 'found' | 'missing'>,
  hints: readonly IssueHint[],
): TombstoneRecord[] {
  const deleted = new Set(
    hints.flatMap(({ id, isDeleted }) => (isDeleted ? [id] : [])),
  );
  const moved = found.filter(issue => {
    const now = projectIdOf(issue);
    // Where another stream reads it, that one takes it over.
    return now !== undefined && now !== projectId && !isHarvested(now);
  });
  return [
    ...missing.map(id => toTombstone(id, deleted.has(id) ? 'deleted' : 'gone')),
    ...moved.map(({ id }) => toTombstone(id, 'moved')),
  ];
}

function toTombstone(
  id: string,
  reason: TombstoneRecord['reason'],
): TombstoneRecord {
  return { kind: 'tombstone', of: 'workItem', id, reason };
}
