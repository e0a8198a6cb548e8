import type { LittlesLaw } from '@activity-insights/plugin-activity-common';
import { dayMs } from '../../time/durations';
import type { ItemFact } from '../facts/ItemFact';
import type { FlowPeriod } from '../select/Selection';
import { steadinessWarnings } from './steadinessWarnings';
import { meanWorkInProgress } from './WorkInProgress';

/** Of the mean cycle time: how far the implied one may be from it. */
const tolerance = 0.25;

/** Below, a mean is the accident of single items. */
const fewest = 5;

type Flowed = Pick<
  ItemFact,
  'startedAt' | 'doneAt' | 'cycleMs' | 'reopened' | 'stages'
>;

const notBegun: LittlesLaw = {
  wip: null,
  throughputPerDay: null,
  cycleDays: null,
  impliedDays: null,
  holds: null,
  warnings: [
    {
      code: 'not-begun',
      message: 'The period has not begun: choose one that begins earlier',
    },
  ],
};

/**
 * Whether work in progress, throughput and cycle time of a period fit together: in a steady flow the first divided by the second is the
 * third. Here alone means are meant and no percentiles, as the law is about means. It is about one set of items, so what skipped
 * progress is no throughput here. Days are of 24 hours.
 *
 * @param facts - all that were in progress at some time of the period or were finished in it, others are passed over
 */
export function littlesLawOf(
  facts: readonly Flowed[],
  { from, to, now }: FlowPeriod,
): LittlesLaw {
  const end = Math.min(to, now);
  if (end <= from) return notBegun;
  const finished = facts.filter(
    ({ doneAt }) => doneAt !== null && doneAt >= from && doneAt < end,
  );
  const timed = finished.filter(({ cycleMs }) => cycleMs !== null);
  const days = (end - from) / dayMs;
  const wip = meanWorkInProgress(facts, from, end);
  const throughputPerDay = timed.length / days;
  const cycleDays =
    timed.length < fewest
      ? null
      : timed.reduce((sum, { cycleMs }) => sum + cycleMs!, 0) /
        timed.length /
        dayMs;
  const impliedDays = timed.length === 0 ? null : wip / throughputPerDay;
  return {
    wip,
    throughputPerDay,
    cycleDays,
    impliedDays,
    holds:
      cycleDays === null || impliedDays === null
        ? null
        : Math.abs(impliedDays - cycleDays) <= tolerance * cycleDays,
    warnings: [
      ...(timed.length < fewest ? [tooFew(timed.length)] : []),
      ...steadinessWarnings({ facts, finished, timed, from, end }),
    ],
  };
}

function tooFew(count: number): LittlesLaw['warnings'][number] {
  const were = count === 1 ? '1 item was' : `${count || 'No'} items were`;
  return {
    code: 'few-finished',
    message: `${were} finished in the period after having been in progress, and the check needs ${fewest}: choose a longer period`,
  };
}
