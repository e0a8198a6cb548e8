import { CommitGraph } from '../../../chronicle/CommitGraph';
import { Commit, PersonId, RepositoryHistory, Service } from '../../../model';
import { formatSigned } from '../../render/renderCommit';
import { groupOf } from '../../site/groups';
import { defaultBranchOf } from '../../site/projects';
import { Visit } from '../../site/Visit';

/** The project, as the bodies of all webhooks have it. */
export function renderHookProject(
  visit: Visit,
  service: Service,
): Record<string, unknown> {
  const { path, projectId } = service.gitlab;
  const url = `${visit.baseUrl}/${path}`;
  const ssh = `git@${new URL(visit.baseUrl).host}:${path}.git`;
  return {
    id: projectId,
    name: service.name,
    description: service.description,
    web_url: url,
    avatar_url: null,
    git_ssh_url: ssh,
    git_http_url: `${url}.git`,
    namespace: groupOf(visit, service).name,
    visibility_level: 0,
    path_with_namespace: path,
    default_branch: defaultBranchOf(visit, service),
    ci_config_path: null,
    homepage: url,
    url: ssh,
    ssh_url: ssh,
    http_url: `${url}.git`,
  };
}

export function renderHookRepository(
  visit: Visit,
  service: Service,
): Record<string, unknown> {
  const { name, url, description, homepage } = renderHookProject(
    visit,
    service,
  );
  return { name, url, description, homepage };
}

/** Addresses are not shown. */
export function renderHookUser(
  { site }: Visit,
  id: PersonId,
): Record<string, unknown> {
  const { gitlabId, displayName, username } = site.company.person(id);
  return {
    id: gitlabId,
    name: displayName,
    username,
    avatar_url: null,
    email: '[REDACTED]',
  };
}

export function renderHookCommit(
  { baseUrl }: Visit,
  service: Service,
  { sha, message, author, committer }: Commit,
): Record<string, unknown> {
  return {
    id: sha,
    message,
    title: message.split('\n', 1)[0],
    // With the offset of the committer, and without milliseconds.
    timestamp: formatSigned(committer).replace('.000', ''),
    url: `${baseUrl}/${service.gitlab.path}/-/commit/${sha}`,
    author: { name: author.name, email: author.email },
  };
}

/** What a commit did to files, compared with its first parent. */
export function renderTouchedFiles(
  repository: RepositoryHistory,
  { parents, files }: Commit,
): Record<string, string[]> {
  const parent = CommitGraph.of(repository).get(parents[0] ?? '');
  const before = new Map(
    parent?.files.map(({ path, content }) => [path, content]),
  );
  const now = new Set(files.map(({ path }) => path));
  return {
    added: files.filter(({ path }) => !before.has(path)).map(f => f.path),
    modified: files
      .filter(
        ({ path, content }) => before.has(path) && before.get(path) !== content,
      )
      .map(({ path }) => path),
    removed: [...before.keys()].filter(path => !now.has(path)),
  };
}
