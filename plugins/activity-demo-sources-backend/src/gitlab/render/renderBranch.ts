import { CommitGraph } from '../../chronicle/CommitGraph';
import { RepositoryHistory, Service, Sha } from '../../model';
import { defaultBranchOf } from '../site/projects';
import { Visit } from '../site/Visit';
import { formatSigned, renderCommit } from './renderCommit';

/** @param merged - what the default branch reaches */
export function renderBranch(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { name, sha }: { name: string; sha: Sha },
  merged: ReadonlySet<Sha>,
): Record<string, unknown> {
  const commit = CommitGraph.of(repository).get(sha)!;
  const isDefault = name === defaultBranchOf(visit, service);
  return {
    name,
    commit: renderCommit(visit, service, commit),
    merged: !isDefault && merged.has(sha),
    protected: isDefault,
    developers_can_push: false,
    developers_can_merge: false,
    can_push: visit.account.level >= 40,
    default: isDefault,
    web_url: `${visit.baseUrl}/${service.gitlab.path}/-/tree/${encodeURI(
      name,
    )}`,
  };
}

export function renderTag(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { name, sha }: { name: string; sha: Sha },
): Record<string, unknown> {
  const commit = CommitGraph.of(repository).get(sha)!;
  const release = repository.releases.find(
    ({ tag, at }) => tag === name && at < visit.at,
  );
  return {
    commit: renderCommit(visit, service, commit),
    release: release && {
      tag_name: name,
      description: release.description,
    },
    name,
    message: '',
    target: sha,
    protected: false,
    created_at: formatSigned(commit.committer),
  };
}
