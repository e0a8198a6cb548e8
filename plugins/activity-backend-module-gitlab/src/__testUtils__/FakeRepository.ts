import { createHash } from 'node:crypto';
import type { RequestListener, ServerResponse } from 'node:http';

/** A commit as the fake lists it. */
export interface FakeCommit {
  id: string;
  parent_ids: string[];
  message: string;
  author_name: string;
  author_email: string;
  authored_date: string;
  committed_date: string;
}

/**
 * A project with a repository of made-up commits, answering like GitLab: ranges, pages by numbers or by places, nothing and
 * no error for what is not there.
 */
export class FakeRepository {
  readonly branches = new Map<string, string>();
  defaultBranch = 'main';
  /** As with the flag `commits_keyset_pagination`. */
  pagesByPlace = false;
  /** Nothing was ever written to it, so that GitLab does not find it. */
  isMissing = false;
  /** What a range is answered with whose ends are not both there; undefined is an empty list. */
  brokenRangeStatus: number | undefined;
  /** Requests that came, as paths. */
  readonly requests: string[] = [];
  readonly #commits = new Map<string, FakeCommit>();

  /** Writes a commit; later ones are newer, unless they say otherwise. */
  commit(parents: string[], given: Partial<FakeCommit> = {}): string {
    const number = this.#commits.size + 1;
    const date = new Date(Date.UTC(2026, 0, 5, 8, number)).toISOString();
    const commit = {
      parent_ids: parents,
      message: `Change ${number}\n`,
      author_name: 'Ada Example',
      author_email: 'Ada@mail.example',
      authored_date: date,
      committed_date: date,
      ...given,
    };
    const id = createHash('sha1').update(JSON.stringify(commit)).digest('hex');
    this.#commits.set(id, { id, ...commit });
    return id;
  }

  /** Adds commits to a branch, which begins if it is not there. */
  grow(
    branch: string,
    commits: number | Partial<FakeCommit>[] = 1,
    from = this.branches.get(branch),
  ): string[] {
    const given =
      typeof commits === 'number'
        ? Array.from({ length: commits }, () => ({}))
        : commits;
    let tip = from;
    const shas = given.map(each => {
      tip = this.commit(tip === undefined ? [] : [tip], each);
      return tip;
    });
    this.branches.set(branch, tip!);
    return shas;
  }

  /** Clears commits away, as housekeeping does after a forced push. */
  forget(...shas: string[]): void {
    for (const sha of shas) this.#commits.delete(sha);
  }

  reachable(sha: string | undefined): Set<string> {
    const found = new Set<string>();
    const open = sha === undefined ? [] : [sha];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const commit = this.#commits.get(next);
      if (commit && !found.has(next)) {
        found.add(next);
        open.push(...commit.parent_ids);
      }
    }
    return found;
  }

  /** The requests since the last call. */
  takeRequests(): string[] {
    return this.requests.splice(0);
  }

  readonly serve: RequestListener = (request, response) => {
    this.requests.push(request.url!);
    const url = new URL(request.url!, 'http://any.example');
    const [, sha] = /\/commits\/([0-9a-f]+)$/.exec(url.pathname) ?? [];
    if (sha !== undefined) {
      const commit = this.#commits.get(sha);
      send(response, commit ? 200 : 404, commit ?? { message: '404' });
    } else if (url.pathname.endsWith('/projects/7')) {
      send(response, 200, { id: 7, empty_repo: this.isMissing });
    } else if (this.isMissing) {
      send(response, 404, { message: '404 Repository Not Found' });
    } else if (url.pathname.endsWith('/branches')) {
      sendPage(response, url, this.#listBranches(), false);
    } else if (url.pathname.endsWith('/commits')) {
      const range = url.searchParams.get('ref_name') ?? '';
      const isWhole = range.split('..').every(end => this.#commits.has(end));
      const status = isWhole ? undefined : this.brokenRangeStatus;
      if (status) send(response, status, { message: `${status}` });
      else sendPage(response, url, this.#listCommits(range), this.pagesByPlace);
    } else {
      send(response, 404, { message: '404 Not Found' });
    }
  };

  #listBranches() {
    const main = this.reachable(this.branches.get(this.defaultBranch));
    return [...this.branches]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tip]) => ({
        id: name,
        name,
        commit: { id: tip },
        default: name === this.defaultBranch,
        merged: name !== this.defaultBranch && main.has(tip),
      }));
  }

  #listCommits(range: string): FakeCommit[] {
    const [, from, to] = /^(.*?)\.\.(.*)$/.exec(range) ?? [];
    const tip = to ?? range;
    const isThere = [from ?? tip, tip].every(sha => this.#commits.has(sha));
    if (!isThere) return [];
    const without = this.reachable(from);
    return [...this.reachable(tip)]
      .filter(sha => !without.has(sha))
      .map(sha => this.#commits.get(sha)!)
      .sort((a, b) => (a.committed_date < b.committed_date ? 1 : -1));
  }
}

function sendPage(
  response: ServerResponse,
  url: URL,
  all: readonly { id: string }[],
  byPlace: boolean,
): void {
  const parameters = url.searchParams;
  const size = Number(parameters.get('per_page') ?? 20);
  const token = parameters.get('page_token');
  const page = Number(parameters.get('page') ?? 1);
  const isByPlace = byPlace && parameters.get('pagination') === 'keyset';
  const place = all.findIndex(({ id }) => id === token) + 1;
  const start = isByPlace ? place : (page - 1) * size;
  const rows = all.slice(start, start + size);
  const next = new URL(url);
  if (isByPlace) next.searchParams.set('page_token', rows.at(-1)?.id ?? '');
  else next.searchParams.set('page', `${page + 1}`);
  const isLast = start + size >= all.length;
  send(response, 200, rows, isLast ? '' : `<${next.href}>; rel="next"`);
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  link = '',
): void {
  response.writeHead(status, { 'content-type': 'application/json', link });
  response.end(JSON.stringify(body));
}
