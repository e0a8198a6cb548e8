import { NotFoundError } from '@backstage/errors';
import { Company, Team, TeamId } from '../../model';

/** A team of the company, by its own id. Throws NotFoundError. */
export function teamOf(company: Company, id: TeamId): Team {
  const team = company.teams.find(each => each.id === id);
  if (!team) {
    throw new NotFoundError(`There is no team ${id}`);
  }
  return team;
}

/** The team of a Jira project, by the project's key (in any case), id or name. */
export function teamOfProject(
  company: Company,
  project: string,
): Team | undefined {
  const wanted = project.toLowerCase();
  return company.teams.find(
    ({ jira }) =>
      jira.projectKey.toLowerCase() === wanted ||
      String(jira.projectId) === wanted ||
      jira.projectName.toLowerCase() === wanted,
  );
}

export function keyOf(
  company: Company,
  place: { team: TeamId; number: number },
): string {
  return `${teamOf(company, place.team).jira.projectKey}-${place.number}`;
}
