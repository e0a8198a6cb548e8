import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { dayMs } from '../../time/durations';
import type { ItemFact } from '../facts/ItemFact';
import { countOf } from '../words/countOf';
import { workInProgress } from './WorkInProgress';

/** How far two numbers may be apart, as a share of the larger one. */
const mostApart = { flow: 0.2, wip: 0.25, age: 0.25 };

/** What of an item a check of Little's law looks at. */
export type CheckedItem = Pick<
  ItemFact,
  'startedAt' | 'doneAt' | 'reopened' | 'stages'
>;

/** What a check of Little's law is about. */
export interface CheckedFlow {
  facts: readonly CheckedItem[];
  /** Of these what was done within [from, end), and what of that has a cycle time. */
  finished: readonly CheckedItem[];
  timed: readonly CheckedItem[];
  /** UTC epoch milliseconds. */
  from: number;
  end: number;
}

/** The conditions of Little's law that do not hold in a stretch of time, in words. One item or one day more or less is no difference. */
export function steadinessWarnings(flow: CheckedFlow): FlowReason[] {
  return [
    differentFlow(flow),
    differentEnds(flow),
    driftingAge(flow),
    reopenedItems(flow),
    pausedItems(flow),
    untimedItems(flow),
  ].filter(warning => warning !== undefined);
}

type Warning = FlowReason | undefined;

function differentFlow({ facts, timed, from, end }: CheckedFlow): Warning {
  const started = facts.filter(
    ({ startedAt }) =>
      startedAt !== null && startedAt >= from && startedAt < end,
  ).length;
  const { length: done } = timed;
  if (!isApart(started, done, mostApart.flow, 1)) return undefined;
  const consequence =
    started > done
      ? 'cycle time will grow, so finish before you start'
      : 'what was begun before is being finished';
  return {
    code: 'arrivals-differ',
    message: `${items(
      started,
    )} began and ${done} ended in the period: ${consequence}`,
  };
}

function differentEnds({ facts, from, end }: CheckedFlow): Warning {
  const before = workInProgress(facts, from).items;
  const after = workInProgress(facts, end).items;
  if (!isApart(before, after, mostApart.wip, 1)) return undefined;
  return {
    code: 'wip-differs',
    message: `${items(
      before,
    )} in progress at the beginning, ${after} at the end: the means of the period stand for neither, so choose a steadier one`,
  };
}

function driftingAge({ facts, from, end }: CheckedFlow): Warning {
  const { meanAgeMs: before } = workInProgress(facts, from);
  const { meanAgeMs: after } = workInProgress(facts, end);
  if (before === null || after === null) return undefined;
  if (!isApart(before, after, mostApart.age, dayMs)) return undefined;
  const consequence =
    after > before
      ? 'something is left lying, so look at the oldest items'
      : 'old items were finished or given up';
  return {
    code: 'age-drifts',
    message: `What was in progress had been started ${inDays(
      before,
    )} days ago at the beginning and ${inDays(
      after,
    )} at the end, on the average: ${consequence}`,
  };
}

function reopenedItems({ timed }: CheckedFlow): Warning {
  const count = timed.filter(({ reopened }) => reopened > 0).length;
  if (count === 0) return undefined;
  return {
    code: 'reopened',
    message: `${count} of ${items(
      timed.length,
    )} had been done before and came back: cycle time has all of it, work in progress only the time in progress`,
  };
}

function pausedItems({ timed }: CheckedFlow): Warning {
  const count = timed.filter(wasPaused).length;
  if (count === 0) return undefined;
  return {
    code: 'paused',
    message: `${count} of ${items(
      timed.length,
    )} went back to what is to do after the start: cycle time has that pause, work in progress has not`,
  };
}

function untimedItems({ finished, timed }: CheckedFlow): Warning {
  const { length: all } = finished;
  if (!isApart(all, timed.length, mostApart.flow, 1)) return undefined;
  return {
    code: 'skipped-progress',
    message: `${all - timed.length} of ${items(
      all,
    )} have no cycle time and are left out here: most of them were never in progress, so look at what their statuses count as`,
  };
}

/** Begun, put back, and taken up again. */
function wasPaused({ startedAt, doneAt, stages }: CheckedItem): boolean {
  return stages.some(
    ({ from, stage }) =>
      stage === 'todo' && from > startedAt! && from < doneAt!,
  );
}

function isApart(
  one: number,
  other: number,
  share: number,
  least: number,
): boolean {
  const difference = Math.abs(one - other);
  return difference > least && difference > share * Math.max(one, other);
}

function items(count: number): string {
  return countOf(count, 'item');
}

function inDays(ms: number): string {
  return (ms / dayMs).toFixed(1);
}
