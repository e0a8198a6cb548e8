import { Chronicle, Foundation, Instant, TeamId } from '../model';
import { ReleaseCalendar, SprintCalendar } from '../work';

/** What a team plans ahead, which follows from the calendar alone. */
export function tellPlans(
  company: Foundation,
  id: TeamId,
  horizon: Instant,
): Pick<Chronicle, 'horizon' | 'sprints' | 'releases'> {
  const team = company.team(id);
  return {
    horizon,
    sprints:
      team.jira.board === 'scrum'
        ? new SprintCalendar(company, team).createdUntil(horizon)
        : [],
    releases: new ReleaseCalendar(company, team).createdUntil(horizon),
  };
}
