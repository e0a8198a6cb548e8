import { Random, TimedIds } from '../../chance';
import {
  countryOf,
  Day,
  dayMs,
  monthOf,
  publicHolidays,
  weekdayOf,
  yearOf,
  ZoneDays,
} from '../../calendar';
import { Foundation, Instant, Sprint, Team } from '../../model';
import { things } from '../texts/vocabulary';
import { teamIds } from './ids';

const sprintDays = 14;
const minuteMs = 60_000;

/** All sprints of a team's board, for ever: each follows from its place. */
export class SprintCalendar {
  readonly #company: Foundation;
  readonly #team: Team;
  readonly #zone: ZoneDays;
  readonly #firstDay: Day;
  readonly #ids: TimedIds;
  readonly #sprints: Sprint[] = [];

  constructor(company: Foundation, team: Team) {
    this.#company = company;
    this.#team = team;
    this.#zone = ZoneDays.of(team.zone);
    // Some teams change on Mondays, others on Tuesdays or Wednesdays.
    this.#firstDay = company.founded / dayMs + (team.jira.boardId % 3);
    this.#ids = teamIds(company, team.id, 'sprint');
  }

  /** @param index - from 0 */
  sprint(index: number): Sprint {
    while (this.#sprints.length <= index) {
      this.#sprints.push(this.#plan(this.#sprints.length));
    }
    return this.#sprints[index];
  }

  /** The first one that is not completed at a moment. */
  indexAt(at: Instant): number {
    const guess = Math.floor((at / dayMs - this.#firstDay) / sprintDays) - 1;
    let index = Math.max(0, guess);
    while (this.sprint(index).completedAt <= at) index++;
    return index;
  }

  /** The first one that begins after a moment. */
  nextIndex(at: Instant): number {
    const index = this.indexAt(at);
    return this.sprint(index).startedAt > at ? index : index + 1;
  }

  /** Those that exist at a moment, in order of time. */
  createdUntil(at: Instant): Sprint[] {
    this.sprint(this.indexAt(at) + 2);
    return this.#sprints.filter(({ createdAt }) => createdAt <= at);
  }

  #plan(index: number): Sprint {
    const { id: team, jira } = this.#team;
    const random = Random.of(this.#company.options.seed, team, 'sprint', index);
    const [start, end] = [this.#changeDay(index), this.#changeDay(index + 1)];
    const startedAt = this.#zone.at(start, 600) + random.below(40 * minuteMs);
    const createdAt =
      index === 0
        ? this.#zone.at(this.#company.founded / dayMs, 465)
        : this.#zone.at(this.#changeDay(index - 1) + 1, 660) +
          random.below(60 * minuteMs);
    const name = `${jira.projectKey} Sprint ${index + 1}`;
    return {
      id: this.#ids.take(createdAt),
      boardId: jira.boardId,
      // Names with commas and brackets, too long for some clients.
      name:
        index % 11 === 6 ? `${name} [harbour days, part 1, all hands]` : name,
      goal: random.percent(70) ? `The ${random.pick(things)} is usable` : '',
      createdAt,
      startedAt,
      endsAt: this.#zone.at(end, 600),
      completedAt: this.#zone.at(end, 550) + random.below(35 * minuteMs),
    };
  }

  /** The day on which a sprint begins and the one before it ends: not a holiday, not between the years. */
  #changeDay(index: number): Day {
    let day = this.#firstDay + index * sprintDays;
    while (this.#isFree(day)) day++;
    return day;
  }

  #isFree(day: Day): boolean {
    const holidays = publicHolidays(countryOf(this.#team.zone), yearOf(day));
    const newYear = monthOf(day) === 1 && monthOf(day - 1) === 12;
    const shut = newYear || (monthOf(day) === 12 && monthOf(day + 8) === 1);
    return shut || weekdayOf(day) > 4 || holidays.has(day);
  }
}
