import type {
  ActivityRecord,
  EventCensusRecord,
  EventRecord,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import type { StateRecord } from './state/toStateDraft';

/** The records of a page by what is done with them. */
export interface SortedRecords {
  events: EventRecord[];
  states: StateRecord[];
  /** At most one of each thing, and none of what the page shows later on. */
  tombstones: TombstoneRecord[];
  censuses: EventCensusRecord[];
}

/**
 * Sorts the records of a page. What a page says of one thing counts in its order: a tombstone takes back what came before it,
 * and is taken back by what shows the thing after it.
 */
export function sortRecords(records: readonly ActivityRecord[]): SortedRecords {
  const goneAt = findTombstones(records);
  const sorted: SortedRecords = {
    events: [],
    states: [],
    tombstones: [],
    censuses: [],
  };
  for (const [index, record] of records.entries()) {
    // Most pages say of nothing that it is gone.
    const isGone =
      goneAt.size > 0 &&
      subjectsOf(record).some(subject => (goneAt.get(subject) ?? -1) > index);
    if (isGone) continue;
    if (record.kind === 'event') sorted.events.push(record);
    else if (record.kind === 'eventCensus') sorted.censuses.push(record);
    else if (record.kind !== 'tombstone') sorted.states.push(record);
    else if (goneAt.get(nameOfGone(record)) === index) {
      sorted.tombstones.push(record);
    }
  }
  return sorted;
}

/** Where the page says for good that something is gone. */
function findTombstones(
  records: readonly ActivityRecord[],
): Map<string, number> {
  const goneAt = new Map<string, number>();
  if (!records.some(({ kind }) => kind === 'tombstone')) return goneAt;
  for (const [index, record] of records.entries()) {
    if (record.kind === 'tombstone') {
      goneAt.set(nameOfGone(record), index);
    } else if (record.kind === 'event') {
      goneAt.delete(nameOf(record.type, record.key));
    } else if ('id' in record) {
      goneAt.delete(nameOf(record.kind, record.id));
    }
  }
  return goneAt;
}

/** What a record goes with; tombstones and what else there is go with nothing. */
function subjectsOf(record: ActivityRecord): string[] {
  switch (record.kind) {
    case 'tombstone':
      return [];
    case 'event':
      return [
        nameOf(record.type, record.key),
        ...(record.workItem ? [nameOf('workItem', record.workItem)] : []),
        ...(record.change ? [nameOf('change', record.change)] : []),
      ];
    case 'workItemChange':
      return [nameOf('workItem', record.workItem)];
    case 'eventCensus':
      return 'workItem' in record.of
        ? [nameOf('workItem', record.of.workItem)]
        : [nameOf('change', record.of.change)];
    default:
      return [nameOf(record.kind, record.id)];
  }
}

function nameOfGone(gone: TombstoneRecord): string {
  return nameOf(gone.of === 'event' ? gone.type : gone.of, gone.id);
}

function nameOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}
