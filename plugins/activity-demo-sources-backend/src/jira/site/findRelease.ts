import { teamThatGave } from '../../chronicle/teamThatGave';
import { Company, Instant, Release, Team } from '../../model';

/** A version by its id, with the team whose project has it; undefined before it was created. */
export function findRelease(
  company: Company,
  id: number,
  at: Instant,
): { release: Release; team: Team } | undefined {
  const team = teamThatGave(company, 'release', id);
  const release =
    team &&
    company
      .chronicle(team.id, at)
      .releases.find(each => each.id === id && each.createdAt < at);
  return release && { release, team };
}
