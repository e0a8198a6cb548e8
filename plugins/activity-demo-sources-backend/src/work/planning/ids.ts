import { TimedIds } from '../../chance';
import { Foundation, TeamId } from '../../model';

/** Below the first id of each kind, so that ids of different kinds are easy to tell apart. */
const bases = {
  item: 10_000,
  sprint: 100,
  release: 10_200,
  change: 20_000,
  comment: 30_000,
  link: 40_000,
};

/** One second: these come in bursts. */
const bursts = ['change', 'comment', 'link'];

/** The numbers that a team's things of one kind get, in order of time. */
export function teamIds(
  company: Foundation,
  team: TeamId,
  kind: keyof typeof bases,
): TimedIds {
  return new TimedIds({
    epoch: company.founded,
    lanes: company.teams.length,
    lane: company.teams.findIndex(({ id }) => id === team),
    base: bases[kind],
    tick: bursts.includes(kind) ? 1000 : 60_000,
  });
}

/** The place, among the company's teams, of the one that gave out the number of an item. */
export function teamOfItem(company: Foundation, item: number): number {
  return teamOfNumber(company, 'item', item);
}

/** The same for numbers of any kind. */
export function teamOfNumber(
  company: Foundation,
  kind: keyof typeof bases,
  number: number,
): number {
  return (number - bases[kind]) % company.teams.length;
}
