import { CommitGraph } from '../../chronicle/CommitGraph';
import { RepositoryHistory, RepositoryRelease, Service } from '../../model';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { formatSigned, renderCommit } from './renderCommit';
import { renderUser } from './renderUser';

export function renderRelease(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { tag, sha, name, description, at, by }: RepositoryRelease,
): Record<string, unknown> {
  const commit = CommitGraph.of(repository).get(sha)!;
  const { path } = service.gitlab;
  const self = `${visit.baseUrl}/${path}/-/releases/${tag}`;
  return {
    tag_name: tag,
    name,
    description,
    created_at: formatSigned(commit.committer),
    released_at: formatInstant(at),
    upcoming_release: false,
    author: renderUser(visit, by),
    commit: renderCommit(visit, service, commit),
    milestones: [],
    commit_path: `/${path}/-/commit/${sha}`,
    tag_path: `/${path}/-/tags/${tag}`,
    assets: { count: 0, sources: [], links: [] },
    evidences: [],
    _links: { self },
  };
}
