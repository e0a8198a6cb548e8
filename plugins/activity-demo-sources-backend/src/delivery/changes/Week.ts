import { Instant, PersonId } from '../../model';
import { draw, Setting } from './Setting';

/** A week of a repository. */
export interface Week {
  /** From the company's first one, which is 0. */
  readonly index: number;
  /** Monday 00:00 UTC. */
  readonly from: Instant;
  /** How the repository is set up. */
  readonly resetsApprovals: boolean;
}

/** Those of the team who are there that week, in another order each time; the lead if nobody else is. */
export function peopleOf(setting: Setting, week: Week): PersonId[] {
  const { crew } = setting;
  const people = crew.members(week.from);
  const random = draw(setting, 'people', week.index);
  return people.length > 0 ? random.shuffled(people) : [crew.lead];
}
