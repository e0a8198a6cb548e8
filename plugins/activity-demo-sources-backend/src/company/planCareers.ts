import { Random } from '../chance';
import { dayMs, ZoneDays } from '../calendar';
import { Instant, Person } from '../model';
import { Extent } from './scale';

/** A person's time at the company. */
export type Career = Pick<Person, 'employed' | 'memberships'>;

/** Where somebody starts, by team and place in it; place 0 is the lead's. */
export interface Seat {
  readonly team: number;
  readonly place: number;
  /** How many people the team has. */
  readonly size: number;
}

/**
 * Who comes, goes and changes teams: the last of each team joins later on, in every second team somebody leaves, in every
 * third team somebody changes to the next one. Leads stay. Everything turns on a Monday, at midnight where the team is.
 */
export function planCareer(
  seed: number,
  extent: Extent,
  teams: readonly { id: string; zone: string }[],
  seat: Seat,
): Career {
  const { id, zone } = teams[seat.team];
  const random = Random.of(seed, 'career', id, seat.place);
  const monday = (percent: number): Instant => {
    const week = Math.floor((extent.weeks * percent) / 100);
    return ZoneDays.of(zone).at(extent.founded / dayMs + 7 * week, 0);
  };
  const early = monday(0) - 7 * dayMs * random.between(1, 150);
  const fromEnd = seat.size - 1 - seat.place;

  if (seat.place > 0 && fromEnd === 0) {
    return inTeam(id, monday(random.between(12, 60)));
  }
  if (seat.place > 1 && fromEnd === 1 && seat.team % 2 === 0) {
    return inTeam(id, early, monday(random.between(35, 80)));
  }
  const next = teams[(seat.team + 1) % teams.length];
  if (
    seat.place > 1 &&
    fromEnd === 2 &&
    seat.team % 3 === 1 &&
    next.id !== id
  ) {
    const changed = monday(random.between(30, 70));
    return {
      employed: { from: early },
      memberships: [
        { team: id, from: early, until: changed },
        { team: next.id, from: changed },
      ],
    };
  }
  return inTeam(id, early);
}

function inTeam(team: string, from: Instant, until?: Instant): Career {
  const time = until === undefined ? { from } : { from, until };
  return { employed: time, memberships: [{ team, ...time }] };
}
