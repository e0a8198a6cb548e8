import type { ListedItem } from './ListedItem';

/** A Data Center, asked by bare HTTP: there is no client that knows it. */
export class DataCenterReader {
  readonly #url: string;

  /** @param url - where it is, without a slash at the end */
  constructor(url: string) {
    this.#url = url;
  }

  async get(path: string, parameters: Record<string, unknown> = {}) {
    const query = new URLSearchParams(
      Object.entries(parameters).map(([name, value]) => [name, String(value)]),
    );
    const answer = await fetch(`${this.#url}${path}?${query}`, {
      headers: { Authorization: 'Bearer tidewater-harvester' },
    });
    return answer.json();
  }

  /** The whole site, counted from its beginning. */
  async byOffset(): Promise<ListedItem[]> {
    const issues: any[] = [];
    let page;
    do {
      page = await this.#search('order by created asc', 150, issues.length);
      issues.push(...page.issues);
    } while (issues.length < page.total);
    return issues.map(asListed);
  }

  /** Project by project, each page beginning after the last issue of the one before. */
  async byKeyset(): Promise<ListedItem[]> {
    const issues: any[] = [];
    for (const { key } of await this.get('/rest/api/2/project')) {
      let last: any;
      let page;
      do {
        const after = last ? ` and id > ${last.id}` : '';
        const jql = `project = "${key}"${after} order by id asc`;
        page = await this.#search(jql, 80);
        issues.push(...page.issues);
        last = page.issues.at(-1);
      } while (last);
    }
    return issues.map(asListed);
  }

  /** Every sprint that a board shows, once. */
  async sprints(): Promise<any[]> {
    const agile = '/rest/agile/1.0';
    const found = new Map<number, any>();
    const { values: boards } = await this.get(`${agile}/board`);
    for (const { id } of boards) {
      const sprints = await this.#all(`${agile}/board/${id}/sprint`, 'values');
      for (const sprint of sprints) found.set(sprint.id, sprint);
    }
    for (const sprint of found.values()) {
      const path = `${agile}/sprint/${sprint.id}/issue`;
      const issues = await this.#all(path, 'issues');
      sprint.issues = issues.map(issue => issue.id);
    }
    return [...found.values()];
  }

  #search(jql: string, maxResults: number, startAt = 0) {
    return this.get('/rest/api/2/search', {
      jql,
      startAt,
      maxResults,
      fields: '*all',
      expand: 'changelog',
    });
  }

  /** Empty where it is refused, as by boards without sprints. */
  async #all(path: string, rows: 'values' | 'issues'): Promise<any[]> {
    const all: any[] = [];
    let page;
    do {
      page = await this.get(path, { startAt: all.length, maxResults: 30 });
      all.push(...(page[rows] ?? []));
    } while (page[rows]?.length > 0 && all.length < page.total);
    return all;
  }
}

/** Everything comes with the issue. */
function asListed(issue: any): ListedItem {
  return {
    issue,
    histories: issue.changelog.histories,
    comments: issue.fields.comment.comments,
  };
}
