import { Release, Team } from '../../model';
import { Visit } from '../site/Visit';
import { formatLocalDate } from '../time/formatJiraDate';

/** A version of a project as it is now. It lasts until its release date has passed that it is overdue. */
export function renderVersion(
  visit: Visit,
  team: Team,
  release: Release,
): Record<string, unknown> {
  const released = release.releasedAt < visit.at;
  return {
    self: `${visit.baseUrl}/rest/api/${visit.version}/version/${release.id}`,
    id: String(release.id),
    description: '',
    name: release.name,
    archived: false,
    released,
    releaseDate: released
      ? formatLocalDate(release.releasedAt, team.zone)
      : release.plannedFor,
    ...(released
      ? {}
      : { overdue: release.plannedFor < formatLocalDate(visit.at, team.zone) }),
    projectId: team.jira.projectId,
  };
}
