import { CommitGraph } from '../../../chronicle/CommitGraph';
import { RefTimelines } from '../../../chronicle/RefTimelines';
import { Commit, RefChange, RepositoryHistory, Service } from '../../../model';
import { defaultBranchOf } from '../../site/projects';
import { Visit } from '../../site/Visit';
import { HookFact, isWithin, Span } from '../HookFact';
import {
  renderHookCommit,
  renderHookProject,
  renderHookRepository,
  renderTouchedFiles,
} from '../bodies/hookParts';

const nothing = '0'.repeat(40);
/** Of a push with more commits than this, the others are only counted. */
const mostCommits = 20;

/** Pushes to branches and tags. */
export function pushFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  return repository.refs
    .filter(({ at }) => isWithin(at, span))
    .map((move): HookFact => {
      const isTag = move.ref.startsWith('refs/tags/');
      return {
        at: move.at,
        service,
        about: isTag ? 'tag_push_events' : 'push_events',
        event: isTag ? 'Tag Push Hook' : 'Push Hook',
        name: `push ${service.id} ${move.ref} ${move.at} ${move.to ?? ''}`,
        payload: () =>
          renderPush({ ...visit, at: move.at }, service, repository, move),
      };
    });
}

function renderPush(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  move: RefChange,
): Record<string, unknown> {
  const isTag = move.ref.startsWith('refs/tags/');
  const { gitlabId, displayName, username } = visit.site.company.person(
    move.by,
  );
  const commits = isTag ? [] : pushedCommits(visit, service, repository, move);
  const kind = isTag ? 'tag_push' : 'push';
  return {
    object_kind: kind,
    event_name: kind,
    before: move.from ?? nothing,
    after: move.to ?? nothing,
    ref: move.ref,
    ref_protected: move.ref === mainRef(visit, service),
    checkout_sha: move.to ?? null,
    message: null,
    user_id: gitlabId,
    user_name: displayName,
    user_username: username,
    user_email: null,
    user_avatar: null,
    project_id: service.gitlab.projectId,
    project: renderHookProject(visit, service),
    commits: commits
      .slice(0, mostCommits)
      .reverse()
      .map(commit => ({
        ...renderHookCommit(visit, service, commit),
        ...renderTouchedFiles(repository, commit),
      })),
    total_commits_count: commits.length,
    push_options: {},
    repository: renderHookRepository(visit, service),
  };
}

/** What the push brought to its branch; for a new branch, what the default branch does not have. Newest first. */
function pushedCommits(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  { from, to, at }: RefChange,
): Commit[] {
  if (to === undefined) return [];
  const graph = CommitGraph.of(repository);
  const base =
    from ?? RefTimelines.of(repository).tipBefore(mainRef(visit, service), at);
  const known = graph.reachable(base === undefined ? [] : [base]);
  return graph.log([to], { known });
}

function mainRef(visit: Visit, service: Service): string {
  return `refs/heads/${defaultBranchOf(visit, service)}`;
}
