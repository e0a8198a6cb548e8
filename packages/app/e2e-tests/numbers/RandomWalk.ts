import type { PortalApi } from '../portal/PortalApi';
import { team } from '../portal/teamCatalog';
import { teamDays } from '../portal/teamAddress';
import { generatedDays } from '../repository/generateRepository';
import type { Question } from './Question';

interface Choices {
  sources: string[];
  projects: { id: string }[];
  branches: string[];
}

/** Where there is something to ask for, until when, and for how many days. */
const places = [
  { entity: `group/${team}`, last: teamDays.last, days: [1, 30, 91, 180] },
  { entity: `system/${team}`, last: teamDays.last, days: [7, 91, 180] },
  { entity: 'component/cargo-app', last: teamDays.last, days: [14, 180] },
  { entity: 'user/elif.frerichs', last: teamDays.last, days: [61, 180] },
  { entity: 'component/sketchbook', last: generatedDays.last, days: [14, 91] },
];

/** The first day that any of the questions is about, apart from those of the generated repository. */
export const earliestDay = daysBefore(teamDays.last, 200);

const zones = [
  undefined,
  undefined,
  'UTC',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/New_York',
  'author',
];
const types = ['commit', 'change_merged', 'item_commented', 'item_assigned'];
const classes = ['bots', 'copies', 'merges', 'bulk'];

/** Questions one after another; every walk with the same seed asks the same of the same portal. */
export class RandomWalk {
  readonly #api: PortalApi;
  #state: number;

  constructor(api: PortalApi, seed: number) {
    this.#api = api;
    this.#state = seed;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)];
  }

  async nextQuestion(): Promise<Question> {
    const { entity, last: end, days } = this.pick(places);
    const last = daysBefore(end, this.below(10));
    const query = new URLSearchParams({
      entity: entity.replace('/', ':default/'),
    });
    const known = await this.#api.get<Choices>('/choices', query);
    const zone = this.pick(zones);
    return {
      entity,
      first: daysBefore(last, this.pick(days) - 1),
      last,
      zone,
      ...(entity.startsWith('group/') && this.below(3) === 0
        ? { scope: 'owned' as const }
        : {}),
      // No hour of the week occurs so many times on everybody's own clock.
      value: this.pick(
        zone === 'author' ? ['count', 'share'] : ['count', 'share', 'rate'],
      ),
      source: this.#rarely(known.sources),
      type: this.#rarely(types),
      project: this.#rarely(known.projects.map(({ id }) => id)),
      branch: this.#rarely([...known.branches.slice(0, 3), '*a*', '**']),
      include: classes.filter(() => this.below(3) === 0),
    };
  }

  /** Mostly nothing, else one or two. */
  #rarely(from: readonly string[]): string[] {
    if (from.length === 0 || this.below(3) > 0) return [];
    return [...new Set([this.pick(from), this.pick(from)])];
  }
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
