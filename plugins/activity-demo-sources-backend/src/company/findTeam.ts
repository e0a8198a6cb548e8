import { NotFoundError } from '@backstage/errors';
import { Foundation, Team, TeamId } from '../model';

/** @throws NotFoundError if there is no such team. */
export function findTeam(company: Foundation, id: TeamId): Team {
  const team = company.teams.find(candidate => candidate.id === id);
  if (!team) throw new NotFoundError(`There is no team ${id}`);
  return team;
}
