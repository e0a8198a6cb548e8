import type { HierarchyConfig } from '../config';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { HierarchyStream } from '../hierarchy/HierarchyStream';
import { StubJira, StubRefusal } from './StubJira';

/** An issue of a test; its key is made of its project and its id. */
export interface TestIssue {
  project: 'WEB' | 'OPS';
  type: 'Epic' | 'Story' | 'Sub-task';
  parent?: number;
  updated?: string;
  /** What Jira shows differently. */
  fields?: object;
}

const projectIds = { WEB: '10001', OPS: '10002' };
const typeIds = { 'Sub-task': '1', Story: '2', Epic: '3' };
const types = [
  { id: '1', name: 'Sub-task', hierarchyLevel: -1 },
  { id: '2', name: 'Story', hierarchyLevel: 0 },
  { id: '3', name: 'Epic', hierarchyLevel: 1 },
];
const status = { id: '1', name: 'Open', statusCategory: { key: 'new' } };
const day = '2026-01-05T09:00:00.000+0000';

/** A Cloud site whose search knows just what the stream asks. WEB is harvested, OPS is not. */
export class TreeJira {
  readonly jira: StubJira;
  issues: Record<number, TestIssue>;
  warnings: unknown[] = [];
  /** What search shows as updated lately. */
  changed: number[] = [];
  /** Those that are harvested. */
  projects = [{ id: '10001', key: 'WEB' }];

  constructor(issues: Record<number, TestIssue>) {
    this.issues = issues;
    this.jira = new StubJira({
      '/rest/api/3/field': () => [],
      '/rest/api/3/status': () => [status],
      '/rest/api/3/issuetype': () => types,
      '/rest/api/3/search/jql': (_, body) =>
        this.#search((body as { jql: string }).jql),
      '/rest/api/3/issue/bulkfetch': (_, body) => ({
        issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.flatMap(
          id => (this.issues[Number(id)] ? [this.#render(Number(id))] : []),
        ),
      }),
    });
  }

  /** @param restMs - by default it does not rest */
  stream(hierarchy?: HierarchyConfig, restMs: number | undefined = 0) {
    const { site } = this.jira;
    const vocabulary = new RememberedVocabulary(site);
    return new HierarchyStream(
      { id: 'site', name: 'Site' },
      {
        site,
        vocabulary,
        fetcher: new IssueFetcher(site, vocabulary),
        hierarchy,
        projects: this.projects,
        restMs,
      },
    );
  }

  #search(jql: string) {
    const names = [...jql.matchAll(/"\w+-(\d+)"/g)].map(([, id]) => Number(id));
    const ids = Object.keys(this.issues).map(Number);
    const unknown = names.filter(id => !this.issues[id]);
    if (unknown.length > 0 || jql.includes('nonsense')) {
      return new StubRefusal(400, 'An issue does not exist');
    }
    const outside = jql.includes('project not in (10001)');
    const inside = jql.includes('project in (10001)');
    const found = ids.filter(id => {
      const { project, type, parent } = this.issues[id];
      if (outside && project === 'WEB') return false;
      if (inside && project !== 'WEB') return false;
      if (/^project not in \(\d+\) ORDER BY/.test(jql)) return true;
      if (jql.includes('updated >=')) return this.changed.includes(id);
      if (/parent in/.test(jql)) return names.includes(parent ?? -1);
      if (/^issue in/.test(jql)) {
        return names.includes(id) || jql.includes(`${id}`);
      }
      if (/is not EMPTY/.test(jql)) {
        return project === 'WEB' && parent !== undefined;
      }
      if (/labels = root/.test(jql)) return type === 'Epic';
      return project === 'WEB' && type === 'Epic';
    });
    return {
      issues: found.map(id => this.#render(id)),
      isLast: true,
      warnings: this.warnings,
    };
  }

  #render(id: number) {
    const { project, type, parent, updated = day, fields } = this.issues[id];
    const above = parent === undefined ? undefined : this.issues[parent];
    return {
      id: String(id),
      key: `${project}-${id}`,
      fields: {
        summary: `Item ${id}`,
        issuetype: { id: typeIds[type], name: type },
        project: { id: projectIds[project], key: project, name: project },
        status,
        created: day,
        updated,
        ...(above && {
          parent: { id: String(parent), key: `${above.project}-${parent}` },
        }),
        comment: { comments: [], total: 0 },
        ...fields,
      },
      changelog: { histories: [], total: 0 },
    };
  }
}
