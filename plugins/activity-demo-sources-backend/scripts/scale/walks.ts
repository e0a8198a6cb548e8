import { ask } from './ask';

/** What a walk has seen. */
export interface Walked {
  readonly pages: number;
  readonly rows: number;
  readonly slowestMs: number;
}

class Tally {
  pages = 0;
  rows = 0;
  slowestMs = 0;

  add(rows: number, ms: number): void {
    this.pages += 1;
    this.rows += rows;
    this.slowestMs = Math.max(this.slowestMs, ms);
  }
}

/** A search of Cloud to its end. */
export async function walkSearch(
  url: string,
  search: {
    jql: string;
    fields: string[];
    maxResults: number;
    expand?: string;
  },
): Promise<Walked> {
  const tally = new Tally();
  let nextPageToken: string | undefined;
  do {
    const body = { ...search, nextPageToken };
    const path = '/jira-cloud/rest/api/3/search/jql';
    const { text, ms } = await ask(url, { path, body });
    const page = JSON.parse(text);
    tally.add(page.issues.length, ms);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken);
  return tally;
}

/** A list of GitLab to its end. */
export async function walkLinks(url: string, path: string): Promise<Walked> {
  const tally = new Tally();
  let next: string | undefined = path;
  while (next) {
    const { text, headers, ms } = await ask(url, { path: next });
    tally.add(JSON.parse(text).length, ms);
    [, next] = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '') ?? [];
  }
  return tally;
}

/** Several walks as one. */
export async function walkAll(
  walks: readonly (() => Promise<Walked>)[],
): Promise<Walked> {
  const total = new Tally();
  for (const walk of walks) {
    const { pages, rows, slowestMs } = await walk();
    total.pages += pages;
    total.rows += rows;
    total.slowestMs = Math.max(total.slowestMs, slowestMs);
  }
  return total;
}
