import type { FlowSprint } from '@activity-insights/plugin-activity-common';
import { sumEstimates } from '../statistics/sumEstimates';
import type { SprintHistory, SprintItem } from './SprintHistory';

/**
 * A sprint in numbers, replayed from what its items were at the time, so that what was removed is still told:
 *
 * - committed: in it and not done when it began
 * - added: not in it when it began, came in before it was closed
 * - removed: of these both what was not in it any more when it was closed, and was not done when it was taken out
 * - completed: in it and done when it was closed; not what had been done before the sprint began
 *
 * Estimates are those of that moment: of the beginning, of the coming in, of the taking out, of the closing. A status of which nobody
 * knows what it counts as is not done.
 *
 * @param now - UTC epoch milliseconds; stands for the closing of what is not closed
 */
export function sprintOf(sprint: SprintHistory, now: number): FlowSprint {
  const { name, state, startAt, items } = sprint;
  const close = closeOf(sprint, now);
  const parts = items.map(item => partOf(item, startAt, close));
  const sum = (moment: (part: SprintPart) => number | null) => {
    const estimates = items.flatMap((item, index) => {
      const at = moment(parts[index]);
      return at === null ? [] : [estimateAt(item, at)];
    });
    return { items: estimates.length, estimate: sumEstimates(estimates) };
  };
  return {
    name,
    state,
    committed: sum(part => part.committedAt),
    added: sum(part => part.addedAt),
    removed: sum(part => part.removedAt),
    completed: sum(part => part.completedAt),
  };
}

/** When a sprint was closed, or the moment that stands for it: UTC epoch milliseconds. Sprints go on until somebody closes them. */
export function closeOf(
  { state, endAt, completedAt }: SprintHistory,
  now: number,
): number {
  const closed = completedAt ?? (state === 'closed' ? endAt : null);
  return Math.min(closed ?? now, now);
}

/** As what an item counts in a sprint, each as the moment at which it did; null is not at all. */
interface SprintPart {
  committedAt: number | null;
  addedAt: number | null;
  removedAt: number | null;
  completedAt: number | null;
}

function partOf(item: SprintItem, start: number, close: number): SprintPart {
  const wasIn = isIn(item, start);
  const isCommitted = wasIn && !isDone(item, start);
  const cameIn = item.spells.find(({ from }) => from > start)?.from;
  const isAdded = !wasIn && cameIn !== undefined && cameIn < close;
  // What the closing itself takes out, to put it into the next sprint or back into the backlog, was in it.
  const isInAtClose = isIn(item, close - 1);
  const wentOut = item.spells.findLast(
    ({ to }) => to !== null && to > start && to < close,
  )?.to;
  const isRemoved =
    (isCommitted || isAdded) &&
    !isInAtClose &&
    typeof wentOut === 'number' &&
    !isDone(item, wentOut);
  const isCompleted = isInAtClose && doneSince(item, close) > start;
  return {
    committedAt: isCommitted ? start : null,
    addedAt: isAdded ? cameIn : null,
    // What it was just before: taking an item out may change its estimate or status at the same moment.
    removedAt: isRemoved ? wentOut - 1 : null,
    completedAt: isCompleted ? close : null,
  };
}

function isIn({ spells }: SprintItem, at: number): boolean {
  return spells.some(({ from, to }) => from <= at && (to === null || to > at));
}

function isDone({ stages }: SprintItem, at: number): boolean {
  return stages.findLast(({ from }) => from <= at)?.stage === 'done';
}

/** Since when an item was done that is done at a moment; of what is not, minus infinity. */
function doneSince({ stages }: SprintItem, at: number): number {
  const last = stages.findLast(({ from }) => from <= at);
  return last?.stage === 'done' ? last.from : -Infinity;
}

function estimateAt({ estimates }: SprintItem, at: number): number | null {
  const found = estimates.findLast(
    ({ from, to }) => from <= at && (to === null || to > at),
  );
  return found?.estimate ?? null;
}
