import type { RequestListener, ServerResponse } from 'node:http';

/** A row as GitLab's JSON has it. */
export type FakeRow = Record<string, unknown>;

const api = '/api/v4/projects/7/';

/**
 * A project of a GitLab whose answers are made up by hand: lists, which are filtered and turned page by page like GitLab's,
 * and single things. What it does not have is a 404.
 */
export class FakeProject {
  /** By path below the project, such as `merge_requests/1/notes`. */
  readonly lists = new Map<string, FakeRow[]>();
  readonly things = new Map<string, FakeRow>();
  /** How many rows a page has at most, whatever is asked for. */
  largestPage = 100;
  /** Like a server that knows no parameters. */
  ignoresQueries = false;
  /** Paths and queries of the requests that came, below the project. */
  readonly requests: string[] = [];
  /** Called before each answer, such as to change something in the middle of a walk. */
  onRequest: (path: string) => void = () => {};

  readonly serve: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '', 'http://gitlab.example');
    const path = url.pathname.slice(api.length);
    this.requests.push(path + url.search);
    this.onRequest(path);
    const thing = this.things.get(path);
    const list = this.lists.get(path);
    const query = this.ignoresQueries
      ? new URLSearchParams({ per_page: '100' })
      : url.searchParams;
    if (thing) send(response, 200, thing);
    else if (list) this.#sendPage(response, list, query);
    else send(response, 404, { message: '404 Not found' });
  };

  #sendPage(
    response: ServerResponse,
    list: readonly FakeRow[],
    query: URLSearchParams,
  ): void {
    const order = query.get('order_by') ?? 'id';
    const direction = query.get('sort') === 'desc' ? -1 : 1;
    const iids = query.getAll('iids[]').map(Number);
    const updatedAfter = query.get('updated_after');
    const updatedBefore = query.get('updated_before');
    const createdAfter = query.get('created_after');
    const state = query.get('state');
    const rows = list
      .filter(({ iid }) => iids.length === 0 || iids.includes(Number(iid)))
      .filter(row => state === null || row.state === state)
      .filter(row => isAfter(row.updated_at, updatedAfter))
      .filter(row => isAfter(row.created_at, createdAfter))
      .filter(row => isAfter(updatedBefore, row.updated_at))
      .sort((a, b) => compare(a[order], b[order]) * direction);
    const asked = Number(query.get('per_page') ?? 20);
    const size = Math.min(asked, this.largestPage);
    const page = Number(query.get('page') ?? 1);
    const isLast = page * size >= rows.length;
    response.setHeader('x-next-page', isLast ? '' : `${page + 1}`);
    send(response, 200, rows.slice((page - 1) * size, page * size));
  }
}

/** Or at the same time, or if nobody wants to know. */
function isAfter(later: unknown, earlier: unknown): boolean {
  return typeof later !== 'string' || typeof earlier !== 'string'
    ? true
    : Date.parse(later) >= Date.parse(earlier);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
