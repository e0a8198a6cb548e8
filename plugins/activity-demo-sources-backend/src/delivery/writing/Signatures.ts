import { ZoneDays } from '../../calendar';
import { Random } from '../../chance';
import { Foundation, Instant, PersonId, Signature } from '../../model';

const weekMs = 7 * 86_400_000;
const quarterMs = 13 * weekMs;
/** Minutes east of UTC of the places that people travel to. */
const destinations = [0, 60, 240, 345, 540, 630, 765, -180, -210, -480, -570];
/** What a broken machine takes for an offset: `+5130`. */
const garbageOffset = 51 * 60 + 30;
/** Where a clock begins that has lost its time. */
const lostClock = Date.UTC(2001, 0, 1);

interface Machine {
  /** Which of the person's identities it signs with. */
  readonly identity: number;
  /** None if it is set to the zone of the place it is at. */
  readonly offset?: number;
}

/** What commits are signed with: most people's machines are set up well most of the time. */
export class Signatures {
  readonly #company: Foundation;
  readonly #machines = new Map<string, Machine>();
  readonly #journeys = new Map<
    string,
    { from: Instant; until: Instant; offset: number } | undefined
  >();

  constructor(company: Foundation) {
    this.#company = company;
  }

  /** On somebody's own machine. Whole seconds, as git has them. */
  own(by: PersonId, at: Instant, clockLost = false): Signature {
    const person = this.#company.person(by);
    const machine = this.#machine(by, at);
    const { name, email } =
      person.commitIdentities[machine.identity] ?? person.commitIdentities[0];
    const zone = ZoneDays.of(person.zone);
    const offset =
      machine.offset ?? this.#away(by, at) ?? zone.offset(zone.dayOf(at));
    const seen = clockLost
      ? lostClock + ((at - this.#company.founded) % weekMs)
      : at;
    return { name, email, at: Math.floor(seen / 1000) * 1000, offset };
  }

  /** In GitLab's own pages, for merges and squashes: by the address of the profile, in UTC. */
  onSite(by: PersonId, at: Instant): Signature {
    const { displayName, email } = this.#company.person(by);
    const second = Math.floor(at / 1000) * 1000;
    return { name: displayName, email, at: second, offset: 0 };
  }

  /** The machine that somebody uses in a week. */
  #machine(by: PersonId, at: Instant): Machine {
    const week = Math.floor(at / weekMs);
    const key = `${by} ${week}`;
    let machine = this.#machines.get(key);
    if (!machine) {
      const random = Random.of(this.#company.options.seed, 'machine', key);
      const others = this.#company.person(by).commitIdentities.length - 1;
      machine = { identity: 0 };
      if (others > 0 && random.percent(8)) {
        // Such as a container: the clock of UTC, and whatever name it was given.
        machine = { identity: 1 + random.below(others), offset: 0 };
      } else if (random.perMille(4)) {
        machine = { identity: 0, offset: garbageOffset };
      }
      this.#machines.set(key, machine);
    }
    return machine;
  }

  /** The offset of the place that somebody has travelled to. */
  #away(by: PersonId, at: Instant): number | undefined {
    const quarter = Math.floor(at / quarterMs);
    const key = `${by} ${quarter}`;
    if (!this.#journeys.has(key)) {
      const random = Random.of(this.#company.options.seed, 'journey', key);
      const from = quarter * quarterMs + random.below(80) * 86_400_000;
      this.#journeys.set(
        key,
        random.percent(20)
          ? {
              from,
              until: from + random.between(4, 9) * 86_400_000,
              offset: random.pick(destinations),
            }
          : undefined,
      );
    }
    const journey = this.#journeys.get(key);
    return journey && at >= journey.from && at < journey.until
      ? journey.offset
      : undefined;
  }
}
