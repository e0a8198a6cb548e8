import type { RawChangeItem, RawHistory } from './CompleteIssue';
import { toInstant } from './toInstant';

/** What changed at once, with its moment. */
export interface DatedHistory extends RawHistory {
  /** UTC epoch milliseconds. */
  at: number;
}

/**
 * Each history once, the oldest first, with what changed in an order that follows from the content alone: positions are part
 * of keys, and Jira lists the same items in one order here and in another there.
 *
 * @param undated - told of those without a readable date, which are left out
 */
export function sortHistories(
  histories: readonly RawHistory[],
  undated: (history: RawHistory) => void,
): DatedHistory[] {
  const byId = new Map<string, DatedHistory>();
  for (const history of histories) {
    const at = toInstant(history.created);
    if (at === undefined) {
      undated(history);
    } else {
      const items = [...history.items].sort(compareItems);
      byId.set(history.id, { ...history, items, at });
    }
  }
  return [...byId.values()].sort(
    (a, b) => a.at - b.at || compareIds(a.id, b.id),
  );
}

function compareItems(a: RawChangeItem, b: RawChangeItem): number {
  const left = contentOf(a);
  const right = contentOf(b);
  const index = left.findIndex((each, at) => each !== right[at]);
  if (index < 0) return 0;
  return left[index] < right[index] ? -1 : 1;
}

function contentOf(item: RawChangeItem): string[] {
  const { field, from, to, fromString, toString: toText, fieldId } = item;
  return [field, from, to, fromString, toText, fieldId].map(each =>
    typeof each === 'string' ? each : '',
  );
}

/** Ids rise with time, and are numbers of different length. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
