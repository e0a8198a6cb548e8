import type { ItemFact, StageStretch } from '../facts/ItemFact';

/** What was in progress just before a moment: how many items, and how long ago they were started on the average, milliseconds. */
export interface WorkInProgress {
  items: number;
  meanAgeMs: number | null;
}

type Staged = Pick<ItemFact, 'startedAt' | 'stages'>;

/**
 * What was in progress just before a moment, by status.
 *
 * @param at - UTC epoch milliseconds
 */
export function workInProgress(
  facts: readonly Staged[],
  at: number,
): WorkInProgress {
  let items = 0;
  let age = 0;
  for (const { startedAt, stages } of facts) {
    if (!isInProgressBefore(stages, at)) continue;
    items += 1;
    age += at - (startedAt ?? at);
  }
  return { items, meanAgeMs: items === 0 ? null : age / items };
}

/**
 * How many items were in progress on the average of a stretch of time, each moment counting alike.
 *
 * @param from - UTC epoch milliseconds, as `to`, which comes after it
 */
export function meanWorkInProgress(
  facts: readonly Staged[],
  from: number,
  to: number,
): number {
  let sum = 0;
  for (const { stages } of facts) {
    for (let index = 0; index < stages.length; index += 1) {
      if (stages[index].stage !== 'inProgress') continue;
      const until = stages[index + 1]?.from ?? Infinity;
      const since = stages[index].from;
      sum += Math.max(0, Math.min(until, to) - Math.max(since, from));
    }
  }
  return sum / (to - from);
}

function isInProgressBefore(
  stages: readonly StageStretch[],
  at: number,
): boolean {
  return stages.findLast(({ from }) => from < at)?.stage === 'inProgress';
}
