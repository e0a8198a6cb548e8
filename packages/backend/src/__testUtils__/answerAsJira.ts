import type { JsonAnswerer } from './serveJson';

/** An issue as Jira sends it, with all of its changelog. */
export interface SentIssue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  changelog: { total: number; histories: object[] };
}

/** What a Jira has, and how it shows it. */
export interface JiraOnStage {
  flavour: 'Cloud' | 'Server';
  project: { id: string; key: string; name: string };
  /** As `GET /status` and `GET /field` list them. */
  statuses: object[];
  fields: object[];
  issues: readonly SentIssue[];
  /** How many entries of a changelog come with an issue at most, the latest ones; the rest has to be asked for. */
  shownEntries?: number;
}

const types = [
  { id: '10', name: 'Story', subtask: false, hierarchyLevel: 0 },
  { id: '11', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
];

/** Answers like a Jira whose search finds everything in its project, whatever else is asked for. */
export function answerAsJira(jira: JiraOnStage): JsonAnswerer {
  return ({ url, body }) => {
    const path = url.pathname.replace(
      /^.*\/rest\/(api\/[23]|agile\/1\.0)\//,
      '',
    );
    const asked = (body ?? {}) as { jql?: string; issueIdsOrKeys?: string[] };
    const { project, issues } = jira;
    switch (path) {
      case 'serverInfo':
        return { deploymentType: jira.flavour, version: '8.20.30' };
      case 'myself':
        return { displayName: 'Harvester' };
      case 'field':
        return jira.fields;
      case 'status':
        return jira.statuses;
      case 'issuetype':
        return types;
      case 'project':
        return [project];
      case 'project/search':
      case 'board':
        return {
          values: path === 'board' ? [] : [project],
          isLast: true,
          total: path === 'board' ? 0 : 1,
        };
      case `project/${project.id}/versions`:
        return [];
      case `project/${project.key}/versions`:
        return [];
      case 'search':
      case 'search/jql':
        return search(jira, asked.jql ?? '');
      case 'issue/bulkfetch':
        return {
          issues: issues
            .filter(({ id }) => asked.issueIdsOrKeys?.includes(id))
            .map(issue => cut(jira, issue)),
        };
      case 'changelog/bulkfetch':
        return {
          issueChangeLogs: issues
            .filter(({ id }) => asked.issueIdsOrKeys?.includes(id))
            .map(({ id, changelog: { histories } }) => ({
              issueId: id,
              changeHistories: histories.map(inMilliseconds),
            })),
        };
      default:
        return undefined;
    }
  };
}

function search(jira: JiraOnStage, jql: string): object {
  const ids = /issue in \(([^)]*)\)/.exec(jql)?.[1].split(', ');
  const isElsewhere = !jql.includes(`project = ${jira.project.id}`);
  const found = jira.issues.filter(({ id }) =>
    ids ? ids.includes(id) : !isElsewhere,
  );
  return {
    startAt: 0,
    total: found.length,
    isLast: true,
    issues: found.map(issue => cut(jira, issue)),
  };
}

function cut({ shownEntries }: JiraOnStage, issue: SentIssue): SentIssue {
  const { total, histories } = issue.changelog;
  if (shownEntries === undefined) return issue;
  const shown = histories.slice(0, shownEntries);
  return { ...issue, changelog: { total, histories: shown } };
}

/** As the list of many changelogs has its dates. */
function inMilliseconds(history: object): object {
  const { created } = history as { created: string };
  return { ...history, created: Date.parse(created) };
}
