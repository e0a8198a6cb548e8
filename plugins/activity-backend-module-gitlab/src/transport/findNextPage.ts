/**
 * Where the next page of a list begins, as the query string to ask for it with; undefined on the last page.
 *
 * GitLab says it in up to three ways, of which the link is the one that it promises to keep. Proxies take links away at
 * times; then the number of the next page counts, or the place to go on from. Where nothing is said at all, a page that is
 * not full is the last one.
 *
 * @param search - what the page was asked for with
 * @param rows - how many it holds
 */
export function findNextPage(
  headers: Headers,
  search: URLSearchParams,
  rows: number,
): string | undefined {
  const link = linkToNext(headers.get('link') ?? '');
  if (link) return searchOf(link.searchParams);
  const cursor = headers.get('x-next-cursor');
  if (cursor) return changed(search, 'page_token', cursor);
  const page = headers.get('x-next-page');
  if (page) return changed(search, 'page', page);
  const isTold = page !== null || headers.has('link');
  if (isTold || search.get('pagination') === 'keyset') return undefined;
  const isFull = rows > 0 && rows >= Number(search.get('per_page') ?? 20);
  const number = Number(search.get('page') ?? 1);
  return isFull ? changed(search, 'page', `${number + 1}`) : undefined;
}

/** Only its query counts: behind a proxy, GitLab may think that it lives elsewhere. */
function linkToNext(header: string): URL | undefined {
  for (const [, address, relation] of header.matchAll(
    /<([^>]*)>\s*;\s*rel="?([^",;]*)"?/g,
  )) {
    if (relation === 'next' && URL.canParse(address)) return new URL(address);
  }
  return undefined;
}

function changed(search: URLSearchParams, name: string, value: string): string {
  const copy = new URLSearchParams(search);
  copy.set(name, value);
  return searchOf(copy);
}

function searchOf(search: URLSearchParams): string {
  const copy = new URLSearchParams(search);
  // Positions are kept.
  copy.delete('private_token');
  copy.delete('access_token');
  return copy.toString();
}
