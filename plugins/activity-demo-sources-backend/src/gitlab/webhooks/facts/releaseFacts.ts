import { CommitGraph } from '../../../chronicle/CommitGraph';
import { RepositoryHistory, Service } from '../../../model';
import { Visit } from '../../site/Visit';
import { formatUtcText } from '../bodies/formatHookTime';
import { HookFact, isWithin, Span } from '../HookFact';
import { renderHookCommit, renderHookProject } from '../bodies/hookParts';

export function releaseFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  return repository.releases
    .map((release, place) => ({ release, place }))
    .filter(({ release }) => isWithin(release.at, span))
    .map(({ release, place }): HookFact => {
      const { at, tag, name, description, sha } = release;
      const then = { ...visit, at: at + 1 };
      return {
        at,
        service,
        about: 'releases_events',
        event: 'Release Hook',
        name: `release ${service.id} ${tag}`,
        payload: () => ({
          id: service.gitlab.projectId * 1000 + place,
          created_at: formatUtcText(at),
          description,
          name,
          released_at: formatUtcText(at),
          tag,
          object_kind: 'release',
          project: renderHookProject(then, service),
          url: `${visit.baseUrl}/${service.gitlab.path}/-/releases/${tag}`,
          action: 'create',
          assets: { count: 0, links: [], sources: [] },
          commit: renderHookCommit(
            then,
            service,
            CommitGraph.of(repository).get(sha)!,
          ),
        }),
      };
    });
}
