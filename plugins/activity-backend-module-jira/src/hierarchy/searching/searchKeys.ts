import { RejectedRequest } from '../../transport/RejectedRequest';
import type { FoundItem } from './FoundItem';

/** Finds issues by a query without an order, page by page. */
export type ItemSearch = (jql: string) => AsyncIterable<readonly FoundItem[]>;

/** How many keys or ids one query names: some sites accept a thousand, all accept a hundred. */
export const keysPerQuery = 100;

/**
 * Searches by a list of keys or ids. Jira rejects a whole query because of one key that it does not know or does not show, so a
 * list that is rejected is asked for in halves, and a key that is rejected by itself is left out.
 *
 * @param keys - at most `keysPerQuery`
 * @param toJql - makes the query for some of them
 * @throws SourceError as `search` does
 */
export async function* searchKeys(
  keys: readonly string[],
  toJql: (keys: readonly string[]) => string,
  search: ItemSearch,
): AsyncGenerator<readonly FoundItem[]> {
  try {
    yield* search(toJql(keys));
  } catch (error) {
    if (!(error instanceof RejectedRequest)) throw error;
    if (keys.length === 1) return;
    const middle = Math.ceil(keys.length / 2);
    for (const half of [keys.slice(0, middle), keys.slice(middle)]) {
      yield* searchKeys(half, toJql, search);
    }
  }
}
