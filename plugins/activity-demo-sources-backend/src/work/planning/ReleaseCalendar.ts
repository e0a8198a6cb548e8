import { Random, TimedIds } from '../../chance';
import {
  dayMs,
  isoDate,
  quarterDays,
  weekdayOf,
  ZoneDays,
} from '../../calendar';
import { Foundation, Instant, Release, Team } from '../../model';
import { teamIds } from './ids';

const perQuarter = 3;
/** Thursdays of a quarter, by day from 0: a preview, a candidate, the version itself. */
const plannedDays = [24, 52, 87];
const stages = [' preview', ' candidate', ''];
const minuteMs = 60_000;

/** All releases of a team's project, for ever: three a quarter, of which the last is the product version. */
export class ReleaseCalendar {
  readonly #company: Foundation;
  readonly #team: Team;
  readonly #zone: ZoneDays;
  readonly #ids: TimedIds;
  readonly #releases: Release[] = [];

  constructor(company: Foundation, team: Team) {
    this.#company = company;
    this.#team = team;
    this.#zone = ZoneDays.of(team.zone);
    this.#ids = teamIds(company, team.id, 'release');
  }

  release(index: number): Release {
    while (this.#releases.length <= index) {
      this.#releases.push(this.#plan(this.#releases.length));
    }
    return this.#releases[index];
  }

  /** The one that closes a quarter. */
  version(quarter: number): Release {
    return this.release(quarter * perQuarter + perQuarter - 1);
  }

  /** The first one to come after a moment: what is finished then goes out with it. */
  nextAfter(at: Instant): Release {
    const quarter = Math.floor(
      (at - this.#company.founded) / (quarterDays * dayMs),
    );
    let index = Math.max(0, (quarter - 1) * perQuarter);
    while (this.release(index).releasedAt <= at) index++;
    return this.release(index);
  }

  /** Those that exist at a moment, in order of time. */
  createdUntil(at: Instant): Release[] {
    for (let i = 0; this.release(i).createdAt <= at; ) i++;
    return this.#releases.filter(({ createdAt }) => createdAt <= at);
  }

  #plan(index: number): Release {
    const { seed } = this.#company.options;
    const random = Random.of(seed, this.#team.id, 'release', index);
    const quarter = Math.floor(index / perQuarter);
    const nth = index % perQuarter;
    const first = this.#company.founded / dayMs + quarter * quarterDays;
    const planned = first + plannedDays[nth];
    let released = planned + (random.percent(60) ? 0 : random.between(1, 6));
    while (weekdayOf(released) > 4) released++;
    const createdAt =
      this.#zone.at(quarter === 0 ? first : first - 21, 680) +
      (10 * nth + random.below(10)) * minuteMs;
    return {
      id: this.#ids.take(createdAt),
      name: `${quarter + 1}.0${stages[nth]}`,
      createdAt,
      plannedFor: isoDate(planned),
      releasedAt: this.#zone.at(released, 840) + random.below(150 * minuteMs),
    };
  }
}
