import type {
  ActivityRecord,
  ActorRecord,
} from '@activity-insights/plugin-activity-node';

/** Everybody whom a record names. */
export function actorsOf(record: ActivityRecord): ActorRecord[] {
  const named = namedBy(record);
  return named.filter(actor => actor !== undefined);
}

function namedBy(record: ActivityRecord): (ActorRecord | undefined)[] {
  switch (record.kind) {
    case 'event':
    case 'workItemChange':
    case 'deployment':
      return [record.actor];
    case 'workItem':
      return [record.assignee, record.reporter];
    case 'change':
      return [
        record.author,
        record.mergedBy,
        ...record.reviewers,
        ...(record.approvals ?? []).map(({ by }) => by),
      ];
    default:
      return [];
  }
}
