import { SourceError } from '@activity-insights/plugin-activity-node';

/** A page of a list that is counted from its beginning. */
export interface CountedPage {
  values: unknown[];
  /** How long the list is; undefined where Jira does not say: then a page without anything new is the end. */
  total?: number;
  /** Whether Jira says that it is the last page. */
  isLast?: boolean;
  /** How many rows Jira counts for a page, whatever was asked for. */
  maxResults?: number;
}

/** How often a list is read that changes while it is read. */
const attempts = 3;
const mostPages = 1_000;

/**
 * Reads a list to its end. Rows that go away meanwhile move others across the boundary of pages, so each page begins with the
 * last row of the one before: if that is not there any more, the list is read again.
 *
 * @param subject - names the list, for errors
 * @returns each row once, by id
 * @throws SourceError `unavailable` if the list does not come to rest
 */
export async function pageThrough(
  subject: string,
  read: (startAt: number) => Promise<CountedPage>,
): Promise<unknown[]> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const rows = await readOnce(read);
    if (rows) return rows;
  }
  throw new SourceError(
    'unavailable',
    `${subject} changes faster than it can be read`,
  );
}

/** Undefined if rows have moved meanwhile. */
async function readOnce(
  read: (startAt: number) => Promise<CountedPage>,
): Promise<unknown[] | undefined> {
  const rows = new Map<string, unknown>();
  let last: string | undefined;
  for (let page = 0, startAt = 0; page < mostPages; page++) {
    const { values, total, maxResults, isLast } = await read(startAt);
    const before = rows.size;
    const ids = values.map((value, index) => idOf(value) ?? `${page}.${index}`);
    const hasMoved = last !== undefined && !ids.includes(last);
    if (hasMoved) return undefined;
    ids.forEach((id, index) => rows.set(id, values[index]));
    last = ids.at(-1);
    // Rows may be repeated in front of a page: it is no longer for that.
    const end = startAt + Math.min(values.length, maxResults || Infinity);
    const hasEnded = total === undefined ? rows.size === before : end >= total;
    if (values.length === 0 || isLast || hasEnded) {
      return rows.size >= (total ?? 0) ? [...rows.values()] : undefined;
    }
    startAt = Math.max(end - 1, startAt + 1);
  }
  return undefined;
}

function idOf(value: unknown): string | undefined {
  const id =
    typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : undefined;
  return typeof id === 'string' || typeof id === 'number'
    ? String(id)
    : undefined;
}
