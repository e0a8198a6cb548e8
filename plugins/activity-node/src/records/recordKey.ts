import type { ActivityRecord } from './index';

/**
 * What names a record among all records of its instance: a record with the same key that comes later stands in its place.
 *
 * @public
 */
export function recordKey(record: ActivityRecord): string {
  const { kind } = record;
  switch (kind) {
    case 'event':
      return `${kind} ${record.type} ${record.key}`;
    case 'workItemChange':
      return `${kind} ${record.historyId} ${record.position}`;
    case 'tombstone':
      return record.of === 'event'
        ? `${kind} ${record.type} ${record.id}`
        : `${kind} ${record.of} ${record.id}`;
    case 'eventCensus':
      return `${kind} ${JSON.stringify(record.of)} ${record.types.join()}`;
    default:
      return `${kind} ${record.id}`;
  }
}
