import type {
  ActivityRecord,
  MalformedRecord,
  Page,
} from '@activity-insights/plugin-activity-node';
import type { ListEntry } from './cutPages';

/** What a page says of some entries. */
export function partsOf(
  entries: readonly ListEntry[],
): Pick<Page, 'records' | 'malformed'> {
  const records: ActivityRecord[] = [];
  const malformed: MalformedRecord[] = [];
  for (const entry of entries) {
    if ('kind' in entry) records.push(entry);
    else malformed.push(entry);
  }
  return { records, ...(malformed.length > 0 && { malformed }) };
}
