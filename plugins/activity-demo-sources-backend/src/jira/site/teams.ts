import { Company, Team, TeamId } from '../../model';

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
  return `${company.team(place.team).jira.projectKey}-${place.number}`;
}
