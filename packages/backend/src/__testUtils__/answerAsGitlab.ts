import type { JsonAnswerer } from './serveJson';

/** A merge request as GitLab sends it, and what is asked for beside it. */
export interface SentChange {
  change: Record<string, unknown> & {
    iid: number;
    created_at: string;
    updated_at: string;
  };
  notes: readonly object[];
  stateEvents: readonly object[];
  /** The newest first. */
  commits: readonly object[];
  approvedBy: readonly object[];
}

/** What a project of a GitLab has. */
export interface GitlabOnStage {
  changes: readonly SentChange[];
  /** Each with the merge requests that it brought, unless the server tells of none. */
  deployments: readonly { deployment: { id: number }; brought?: object[] }[];
  /** Commits by themselves, by sha. */
  commits: Readonly<Record<string, object>>;
  /** Undefined if they are switched off. */
  pipelines?: readonly { pipeline: { id: number }; jobs: object[] }[];
}

const project = {
  id: 7,
  name: 'Web',
  path_with_namespace: 'acme/web',
  web_url: 'https://gitlab.example/acme/web',
  repository_access_level: 'disabled',
  releases_access_level: 'disabled',
  issues_access_level: 'disabled',
};

/** Answers like a GitLab with one project, in which there are merge requests and deployments. */
export function answerAsGitlab(gitlab: GitlabOnStage): JsonAnswerer {
  return ({ url }) => {
    const path = decodeURIComponent(url.pathname).replace(/^.*\/api\/v4\//, '');
    if (path === 'projects/acme/web' || path === 'projects/7') {
      const builds = gitlab.pipelines ? 'enabled' : 'disabled';
      return { ...project, builds_access_level: builds };
    }
    const [, inside = ''] = /^projects\/7\/(.*)$/.exec(path) ?? [];
    const [list, id, part] = inside.split('/');
    if (list === 'merge_requests') {
      const found = gitlab.changes.find(({ change }) => `${change.iid}` === id);
      if (id === undefined) return listed(gitlab, url.searchParams);
      return found && partOf(found, part);
    }
    if (list === 'deployments') {
      const found = gitlab.deployments.find(it => `${it.deployment.id}` === id);
      if (id === undefined) {
        return gitlab.deployments.map(({ deployment }) => deployment);
      }
      return part === 'merge_requests' ? found?.brought : found?.deployment;
    }
    if (list === 'pipelines') {
      const found = gitlab.pipelines?.find(it => `${it.pipeline.id}` === id);
      if (id === undefined) {
        return gitlab.pipelines?.map(({ pipeline }) => pipeline);
      }
      return part === 'jobs' ? found?.jobs : found?.pipeline;
    }
    const [, sha = ''] = /^repository\/commits\/(\w+)$/.exec(inside) ?? [];
    return gitlab.commits[sha];
  };
}

function partOf(sent: SentChange, part: string | undefined): unknown {
  switch (part) {
    case undefined:
      return sent.change;
    case 'notes':
      return sent.notes;
    case 'resource_state_events':
      return sent.stateEvents;
    case 'commits':
      return sent.commits;
    case 'approvals':
      return { approved_by: sent.approvedBy.map(user => ({ user })) };
    default:
      return undefined;
  }
}

function listed(
  { changes }: GitlabOnStage,
  query: URLSearchParams,
): SentChange['change'][] {
  const iids = query.getAll('iids[]').map(Number);
  const order =
    query.get('order_by') === 'created_at' ? 'created_at' : 'updated_at';
  const direction = query.get('sort') === 'desc' ? -1 : 1;
  const timeOf = (change: SentChange['change']) => Date.parse(change[order]);
  const after = Date.parse(query.get(order.replace('_at', '_after')) ?? '');
  const before = Date.parse(query.get(order.replace('_at', '_before')) ?? '');
  return changes
    .map(({ change }) => change)
    .filter(({ iid }) => iids.length === 0 || iids.includes(iid))
    .filter(change => !(timeOf(change) < after) && !(timeOf(change) > before))
    .sort((a, b) => (timeOf(a) - timeOf(b)) * direction);
}
