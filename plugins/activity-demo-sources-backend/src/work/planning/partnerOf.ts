import { Foundation, TeamId } from '../../model';

/**
 * The team with which a team exchanges items. Teams go in pairs, so that the lives of two of them are all that is needed to
 * tell both; of an odd number the last one stays alone.
 */
export function partnerOf(
  company: Pick<Foundation, 'teams'>,
  team: TeamId,
): TeamId | undefined {
  const place = company.teams.findIndex(({ id }) => id === team);
  return company.teams[place % 2 === 0 ? place + 1 : place - 1]?.id;
}
