import { TimedIds } from '../../chance';
import { Foundation, Instant, TeamId } from '../../model';

/** Things of GitLab that have ids of the whole site, each kind its own numbers. */
export type SiteThing = 'change' | 'note' | 'pipeline' | 'job' | 'ticket';

/** What comes in bursts has numbers by the second, the rest by the minute. */
const kinds: Record<SiteThing, { base: number; tick: number }> = {
  change: { base: 10_000, tick: 60_000 },
  note: { base: 400_000, tick: 5_000 },
  pipeline: { base: 90_000, tick: 30_000 },
  job: { base: 700_000, tick: 3_000 },
  ticket: { base: 30_000, tick: 60_000 },
};

/**
 * Ids for what a team's repositories contain. Numbers follow the order of time over all of the team's repositories, which
 * are written one after the other: so things are enrolled first, and get their numbers together.
 */
export class SiteIds {
  readonly #company: Foundation;
  readonly #lane: number;
  readonly #enrolled = new Map<
    SiteThing,
    { at: Instant; holder: { id: number } }[]
  >();
  readonly #then: (() => void)[] = [];

  constructor(company: Foundation, team: TeamId) {
    this.#company = company;
    this.#lane = company.teams.findIndex(({ id }) => id === team);
  }

  /** @param holder - gets its number as soon as everything is enrolled */
  enrol(thing: SiteThing, at: Instant, holder: { id: number }): void {
    const list = this.#enrolled.get(thing);
    if (list) list.push({ at, holder });
    else this.#enrolled.set(thing, [{ at, holder }]);
  }

  /** @param then - is called when everything has its number */
  afterwards(then: () => void): void {
    this.#then.push(then);
  }

  /** Gives everything that is enrolled its number. To be called once. */
  number(): void {
    for (const [thing, list] of this.#enrolled) {
      const ids = new TimedIds({
        epoch: this.#company.founded,
        lanes: this.#company.teams.length,
        lane: this.#lane,
        ...kinds[thing],
      });
      list.sort((one, other) => one.at - other.at);
      for (const { at, holder } of list) holder.id = ids.take(at);
    }
    for (const then of this.#then) then();
  }
}
