import { teamThatGave } from '../../chronicle/teamThatGave';
import { Company, Instant, Sprint, Team } from '../../model';

/** A sprint by its id, with the team whose board it is from; undefined before it was created. */
export function findSprint(
  company: Company,
  id: number,
  at: Instant,
): { sprint: Sprint; team: Team } | undefined {
  const team = teamThatGave(company, 'sprint', id);
  const sprint =
    team &&
    company
      .chronicle(team.id, at)
      .sprints.find(each => each.id === id && each.createdAt < at);
  return sprint && { sprint, team };
}
