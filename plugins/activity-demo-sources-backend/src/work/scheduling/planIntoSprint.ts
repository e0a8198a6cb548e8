import { Random } from '../../chance';
import { Act } from '../../company';
import { Instant } from '../../model';
import { SprintCalendar } from '../planning/SprintCalendar';
import { Schedule } from './Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';

const hourMs = 3_600_000;
const dayMinutes = 420;

/** Into which sprint an item goes, and when work on it may begin. */
export interface SprintPlan {
  readonly entries: Pick<Schedule, 'planned' | 'postponed'>;
  readonly start: Instant;
}

/**
 * Most items wait for the next sprint and are put into it in the day before it begins; what is urgent, and a few others,
 * come into the one that runs. Some are taken out again before anybody has begun. Without sprints work begins at once.
 */
export function planIntoSprint(
  drafts: TeamDrafts,
  random: Random,
  ready: Instant,
  urgent: boolean,
): SprintPlan {
  const { sprints, crew } = drafts;
  if (!sprints) return { entries: {}, start: ready };
  if (urgent || random.percent(7)) {
    const planned = enter(sprints, crew.act(crew.lead, ready, random));
    return { entries: { planned }, start: planned.at };
  }

  const planned = planBefore(
    drafts,
    sprints,
    random,
    sprints.nextIndex(ready),
    ready,
  );
  const { startedAt, completedAt } = sprints.sprint(planned.sprint);
  if (!random.percent(6)) {
    const begin = crew.work(
      crew.lead,
      Math.max(planned.at, startedAt),
      random.below(8 * dayMinutes),
    );
    return { entries: { planned }, start: begin.at };
  }

  const out = crew.work(
    crew.lead,
    Math.max(planned.at, startedAt),
    dayMinutes + random.below(3 * dayMinutes),
  );
  if (out.at >= completedAt) {
    return { entries: { planned }, start: Math.max(planned.at, startedAt) };
  }
  const later = planned.sprint + random.between(1, 2);
  const next = planBefore(drafts, sprints, random, later, out.at + hourMs);
  const start = Math.max(next.at, sprints.sprint(next.sprint).startedAt);
  return {
    entries: { planned, postponed: { ...out, next } },
    start: start + random.below(72) * hourMs,
  };
}

/** In the working days before a sprint begins; if nobody is there to do it, into it when it has begun. */
function planBefore(
  { crew }: TeamDrafts,
  sprints: SprintCalendar,
  random: Random,
  index: number,
  earliest: Instant,
) {
  const { startedAt, createdAt } = sprints.sprint(index);
  let act: Act;
  let hours = 0;
  do {
    hours += random.between(2, 26);
    const from = Math.max(startedAt - hours * hourMs, createdAt + 1, earliest);
    act = crew.act(crew.lead, from, random);
  } while (act.at >= startedAt && hours < 5 * 24);
  return enter(sprints, act, index);
}

/** Into the sprint that was meant, or the one that runs by then. */
function enter(sprints: SprintCalendar, { at, by }: Act, meant = 0) {
  const sprint = Math.max(meant, sprints.indexAt(at));
  // The very first sprint is not there in the first hours.
  return { by, sprint, at: Math.max(at, sprints.sprint(sprint).createdAt + 1) };
}
