import type { KnownFields } from '../../fields/KnownFields';
import type { ReadingSite } from '../../transport/ReadingSite';
import {
  type FoundItem,
  parentFields,
  placeFields,
  toFoundItem,
} from './FoundItem';
import { type PagePlace, searchPage } from '../../search/searchPage';

/**
 * Finds issues by a query without an order, as far as it takes to place them.
 *
 * @throws SourceError; RejectedRequest if Jira does not accept the query
 */
export async function* searchItems(
  site: ReadingSite,
  known: KnownFields,
  jql: string,
  signal: AbortSignal,
): AsyncGenerator<readonly FoundItem[]> {
  const fields = [...placeFields, ...parentFields(known)];
  const query = { jql, fields, rows: 500 };
  let place: PagePlace | undefined;
  do {
    const page = await searchPage(site, query, place, signal);
    yield page.issues.flatMap(issue => toFoundItem(issue, known) ?? []);
    place = page.next;
  } while (place);
}
