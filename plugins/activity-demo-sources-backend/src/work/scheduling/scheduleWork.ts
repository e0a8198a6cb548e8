import { longTailed, Random } from '../../chance';
import { Act, Crew } from '../../company';
import { dayMs } from '../../calendar';
import { Instant, ItemType, PersonId } from '../../model';
import { Fate, Schedule } from './Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';
import { planIntoSprint } from './planIntoSprint';

/** Minutes of work that half of the items take at most, by type. */
const usualWork: Partial<Record<ItemType, number>> = {
  Story: 900,
  Task: 500,
  Bug: 360,
};
const usualReview = 260;
const longestDelay = 8 * dayMs;

/** What is to be scheduled. */
export interface WorkOrder {
  readonly type: ItemType;
  readonly createdAt: Instant;
  readonly fate: Fate;
  /** It does not wait for the next sprint. */
  readonly urgent: boolean;
}

/** When an item gets done, by whom: calendars, sprints and what else people have to do decide. */
export function scheduleWork(
  drafts: TeamDrafts,
  random: Random,
  order: WorkOrder,
): Schedule {
  const { crew, workload } = drafts;
  const { fate, createdAt, urgent, type } = order;
  const wait = longTailed(random, urgent ? 6 * 60 : 7 * 24 * 60) * 60_000;
  const refined = crew.act(crew.lead, createdAt + Math.floor(wait / 2), random);
  const ready = Math.max(createdAt + wait, refined.at);
  if (fate === 'waiting') {
    return { fate, assignee: crew.lead, refined };
  }
  if (fate === 'declined') {
    const closed = crew.act(crew.lead, ready + wait, random);
    return { fate, assignee: crew.lead, refined, closed };
  }

  const plan = planIntoSprint(drafts, random, ready, urgent);
  const start = plan.start;
  const candidates = steadyMembers(crew, start);
  const assignee = workload.choose(random, candidates);
  const free = Math.min(workload.freeFrom(assignee), start + longestDelay);
  const started = crew.act(assignee, Math.max(start, free), random);

  const minutes = longTailed(random, usualWork[type] ?? 400);
  const begin = { fate, assignee, refined, started, ...plan.entries };
  const blocked = random.percent(9)
    ? blockFor(crew, random, assignee, started.at, minutes)
    : undefined;
  const review = crew.work(
    assignee,
    blocked?.to.at ?? started.at,
    minutes + 15,
  );
  workload.take(assignee, review.at);
  if (fate === 'stuck') return { ...begin, blocked };
  if (fate === 'abandoned') {
    return {
      ...begin,
      blocked,
      closed: crew.act(crew.lead, review.at, random),
    };
  }

  const reviewer = pickOther(random, crew.members(review.at), assignee);
  const verdict = crew.work(
    reviewer,
    review.at,
    20 + longTailed(random, usualReview),
  );
  const rework = random.percent(15)
    ? {
        from: verdict,
        to: crew.work(assignee, verdict.at, 30 + longTailed(random, 150)),
      }
    : undefined;
  const closed = crew.act(
    random.percent(70) ? assignee : reviewer,
    (rework?.to.at ?? verdict.at) + 60_000,
    random,
  );
  return {
    ...begin,
    blocked,
    handedOver: random.percent(6)
      ? handOver(crew, random, assignee, started.at, review.at)
      : undefined,
    review,
    rework,
    closed,
    reopened: random.percent(5)
      ? reopen(crew, random, reviewer, assignee, closed.at)
      : undefined,
  };
}

/** Members who are going to stay for some weeks; the lead is one. */
function steadyMembers(crew: Crew, at: Instant): PersonId[] {
  const members = crew.members(at);
  const steady = members.filter(id => crew.isMember(id, at + 28 * dayMs));
  // Leads have other things to do most of the time.
  return steady.length > 2 ? [...steady.slice(1), ...steady] : steady;
}

function pickOther(
  random: Random,
  people: readonly PersonId[],
  one: PersonId,
): PersonId {
  const others = people.filter(id => id !== one);
  return others.length > 0 ? random.pick(others) : one;
}

function blockFor(
  crew: Crew,
  random: Random,
  assignee: PersonId,
  startedAt: Instant,
  minutes: number,
) {
  const from = crew.work(assignee, startedAt, 20 + random.below(minutes + 60));
  const to = crew.work(assignee, from.at, 120 + longTailed(random, 900));
  return { from, to };
}

/** Somebody else began, and gave it to the assignee before it was half done. */
function handOver(
  crew: Crew,
  random: Random,
  assignee: PersonId,
  startedAt: Instant,
  reviewAt: Instant,
): (Act & { from: PersonId }) | undefined {
  const from = pickOther(random, crew.present(startedAt), assignee);
  const half = startedAt + Math.floor((reviewAt - startedAt) / 2);
  const act = crew.act(crew.lead, startedAt + 60_000, random);
  return from !== assignee && act.at < half ? { ...act, from } : undefined;
}

function reopen(
  crew: Crew,
  random: Random,
  by: PersonId,
  assignee: PersonId,
  closedAt: Instant,
) {
  const pause = 120 + longTailed(random, 3 * 24 * 60);
  const from = crew.act(by, closedAt + pause * 60_000, random);
  const to = crew.work(assignee, from.at, 60 + longTailed(random, 420));
  return { from, to };
}
