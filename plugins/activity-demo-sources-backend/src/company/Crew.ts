import { Random } from '../chance';
import { dayMs, WorkCalendar } from '../calendar';
import { Foundation, Instant, Person, PersonId, TeamId } from '../model';

/** Who did something, and when. */
export interface Act {
  readonly by: PersonId;
  readonly at: Instant;
}

/** Several crews of a company ask for the same calendars, which only remember what follows from the company anyway. */
const calendars = new WeakMap<Foundation, Map<PersonId, WorkCalendar>>();

function calendarsOf(company: Foundation): Map<PersonId, WorkCalendar> {
  let known = calendars.get(company);
  if (!known) {
    known = new Map();
    calendars.set(company, known);
  }
  return known;
}

/** The people of one team at work. */
export class Crew {
  readonly team: TeamId;
  readonly lead: PersonId;
  readonly #company: Foundation;
  readonly #stretches: readonly Stretch[];
  readonly #calendars: Map<PersonId, WorkCalendar>;

  /** @throws NotFoundError if there is no such team. */
  constructor(company: Foundation, team: TeamId) {
    this.#company = company;
    this.team = team;
    this.#calendars = calendarsOf(company);
    this.lead = company.team(team).lead;
    this.#stretches = listStretches(company.people, team, this.lead);
  }

  /** The humans of the team at a moment, the lead first, whether they work at the time or not. */
  members(at: Instant): readonly PersonId[] {
    const { length } = this.#stretches;
    for (let i = length - 1; i > 0; i--) {
      if (this.#stretches[i].from <= at) return this.#stretches[i].members;
    }
    return this.#stretches[0].members;
  }

  /** Those who work on the day of a moment, by the clock of each; the lead if nobody does. */
  present(at: Instant): readonly PersonId[] {
    const there = this.atWork(at);
    return there.length > 0 ? there : [this.lead];
  }

  /** As `present`; nobody if nobody works. */
  atWork(at: Instant): PersonId[] {
    return this.members(at).filter(id => {
      const calendar = this.calendar(id);
      return calendar.worksOn(calendar.dayOf(at));
    });
  }

  isMember(person: PersonId, at: Instant): boolean {
    return this.members(at).includes(person);
  }

  /** Of anybody in the company. */
  calendar(person: PersonId): WorkCalendar {
    let calendar = this.#calendars.get(person);
    if (!calendar) {
      calendar = new WorkCalendar(this.#company, this.#company.person(person));
      this.#calendars.set(person, calendar);
    }
    return calendar;
  }

  /**
   * When somebody gets round to something that waits from `at` on. If this person has left the team, or the company, by
   * then, it is the lead who does it. Bots do it within a minute.
   */
  act(person: PersonId, at: Instant, random: Random): Act {
    const { kind } = this.#company.person(person);
    if (kind === 'bot') return { by: person, at: at + random.below(60_000) };
    return (
      this.#presentAct(person, this.calendar(person).soon(at, random), at) ?? {
        by: this.lead,
        at: this.#leads(this.calendar(this.lead).soon(at, random)),
      }
    );
  }

  /** As `act`, after so many minutes of work. */
  work(person: PersonId, from: Instant, minutes: number): Act {
    return (
      this.#presentAct(
        person,
        this.calendar(person).later(from, minutes),
        from,
      ) ?? {
        by: this.lead,
        at: this.#leads(this.calendar(this.lead).later(from, minutes)),
      }
    );
  }

  /** Who takes care of alarms, in turns of a week, whatever the hour. */
  onCall(at: Instant): PersonId {
    const week = Math.floor((at - this.#company.founded) / (7 * dayMs));
    const start = this.#company.founded + week * 7 * dayMs;
    // Whoever changes in the course of the week does not take this turn.
    const there = this.members(start).filter(id =>
      this.isMember(id, start + 7 * dayMs),
    );
    return there[((week % there.length) + there.length) % there.length];
  }

  /** None if a member of the team would have left it by then. */
  #presentAct(
    person: PersonId,
    at: Instant | undefined,
    since: Instant,
  ): Act | undefined {
    if (at === undefined) return undefined;
    const guest = !this.isMember(person, since);
    return guest || this.isMember(person, at) ? { by: person, at } : undefined;
  }

  /** Leads stay for ever, so they always come round. */
  #leads(at: Instant | undefined): Instant {
    if (at === undefined) throw new Error('A lead never comes back');
    return at;
  }
}

/** The same people from this moment on, until the next stretch. */
interface Stretch {
  readonly from: Instant;
  readonly members: readonly PersonId[];
}

function listStretches(
  people: readonly Person[],
  team: TeamId,
  lead: PersonId,
): Stretch[] {
  const mine = people.flatMap(({ id, memberships }) =>
    memberships.filter(one => one.team === team).map(one => ({ ...one, id })),
  );
  const turns = new Set(
    mine.flatMap(({ from, until }) => [from, until ?? from]),
  );
  return [-Infinity, ...[...turns].sort((a, b) => a - b)].map(from => {
    const there = mine
      .filter(one => one.from <= from && !(one.until! <= from))
      .map(({ id }) => id);
    // The lead comes first, wherever in the company's list.
    return { from, members: [lead, ...there.filter(id => id !== lead)] };
  });
}
