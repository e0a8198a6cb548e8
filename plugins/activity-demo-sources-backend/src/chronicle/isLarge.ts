import { Foundation } from '../model';

/** At scale 1 there are six, and the chronicles of all are kept. */
const mostTeams = 8;

/** Whether not all chronicles are kept, so that lists of the whole site have rows of teams that would have to be told. */
export function isLarge({ teams }: Pick<Foundation, 'teams'>): boolean {
  return teams.length > mostTeams;
}

/** Pairs of teams whose chronicles are kept, of which each takes some thirty megabytes. */
export function keptPairs(company: Pick<Foundation, 'teams'>): number {
  return isLarge(company) ? 2 : mostTeams / 2;
}
