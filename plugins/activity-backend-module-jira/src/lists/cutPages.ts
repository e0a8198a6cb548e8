import {
  type ActivityRecord,
  type MalformedRecord,
  pageLimits,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';

/** A record, or what is said of one that could not be understood. */
export type ListEntry = ActivityRecord | MalformedRecord;

/**
 * Cuts a list into pieces that keep to the budget of a page. Each has at least one entry; one that is larger than any page may
 * be is left to the host to refuse.
 */
export function cutPages(
  entries: readonly ListEntry[],
  budget: ReadBudget,
): ListEntry[][] {
  const most = Math.min(budget.recordsPerPage, pageLimits.recordsPerPage);
  const mostBytes = Math.min(budget.bytesPerPage, pageLimits.bytesPerPage);
  const pages: ListEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry));
    const page = pages.at(-1);
    if (page && page.length < most && bytes + size <= mostBytes) {
      page.push(entry);
      bytes += size;
    } else {
      pages.push([entry]);
      bytes = size;
    }
  }
  return pages;
}
