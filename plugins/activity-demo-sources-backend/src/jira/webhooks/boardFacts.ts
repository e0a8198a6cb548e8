import { Chronicle, Instant, TeamId } from '../../model';
import { renderSprint } from '../render/renderSprint';
import { renderVersion } from '../render/renderVersion';
import { Visit } from '../site/Visit';
import { isWithin, Span, WebhookFact } from './WebhookFact';

/** What happened to the sprints and the versions of a team. No issue changes with them. */
export function boardFacts(
  visit: Visit,
  id: TeamId,
  plans: Pick<Chronicle, 'sprints' | 'releases'>,
  span: Span,
): WebhookFact[] {
  const team = visit.site.company.team(id);
  const sprints = plans.sprints.flatMap(sprint =>
    [
      { at: sprint.createdAt, event: 'sprint_created' },
      { at: sprint.startedAt, event: 'sprint_started' },
      { at: sprint.completedAt, event: 'sprint_closed' },
    ].map(({ at, event }) =>
      fact(at, event, sprint.id, () => ({
        sprint: renderSprint({ ...visit, at: at + 1 }, sprint),
      })),
    ),
  );
  const versions = plans.releases.flatMap(release =>
    [
      { at: release.createdAt, event: 'jira:version_created' },
      { at: release.releasedAt, event: 'jira:version_released' },
    ].map(({ at, event }) =>
      fact(at, event, release.id, () => ({
        version: renderVersion({ ...visit, at: at + 1 }, team, release),
      })),
    ),
  );
  return [...sprints, ...versions].filter(({ at }) => isWithin(at, span));
}

function fact(
  at: Instant,
  event: string,
  id: number,
  more: () => Record<string, unknown>,
): WebhookFact {
  return {
    at,
    event,
    name: `${event} ${id}`,
    flow: 'Primary',
    payload: () => ({ timestamp: at, webhookEvent: event, ...more() }),
  };
}
