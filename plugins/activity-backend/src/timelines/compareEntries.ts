import type { LogEntry } from './ItemPast';

/** Entries in order of time; of one moment by the ids of histories, which rise, and by position. */
export function compareEntries(a: LogEntry, b: LogEntry): number {
  return (
    a.at - b.at ||
    compareIds(a.historyId, b.historyId) ||
    a.position - b.position
  );
}

/** Ids are mostly numbers of different length. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
