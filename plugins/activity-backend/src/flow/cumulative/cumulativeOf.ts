import { endOfDay } from '../../past/historyDays';
import { daysOfPeriod } from '../days/daysOfPeriod';
import type { ItemFact } from '../facts/ItemFact';
import { firstAfter } from '../metrics/firstAfter';
import type { FlowPeriod } from '../select/Selection';
import { progressMoves } from './progressMoves';
import { startOf } from './startOf';
import { toCumulativePoint, type CumulativePoint } from './toCumulativePoint';

/**
 * Cumulative flow at the end of every local day of a period, or as of now on the present one. What was before the period is in its first
 * point. What happens at midnight is of the day that begins.
 *
 * @param zone - IANA name
 */
export function cumulativeOf(
  facts: readonly Pick<
    ItemFact,
    'createdAt' | 'startedAt' | 'doneAt' | 'stages'
  >[],
  period: FlowPeriod,
  zone: string,
): CumulativePoint[] {
  const days = daysOfPeriod(period, zone);
  const ends = days.map(day => Math.min(endOfDay(day, zone), period.now + 1));
  const arrived = new Int32Array(days.length);
  const started = new Int32Array(days.length);
  const done = new Int32Array(days.length);
  const wip = new Int32Array(days.length);
  const add = (counts: Int32Array, at: number | null, by: number) => {
    const index = at === null ? ends.length : firstAfter(ends, at);
    if (index < ends.length) counts[index] += by;
  };
  for (const fact of facts) {
    add(arrived, fact.createdAt, 1);
    add(started, startOf(fact), 1);
    add(done, fact.doneAt, 1);
    progressMoves(fact.stages, (at, move) => add(wip, at, move));
  }
  [arrived, started, done, wip].forEach(accumulate);
  return days.map((day, index) =>
    toCumulativePoint(day, {
      arrived: arrived[index],
      started: started[index],
      done: done[index],
      wip: wip[index],
    }),
  );
}

function accumulate(counts: Int32Array): void {
  for (let index = 1; index < counts.length; index += 1) {
    counts[index] += counts[index - 1];
  }
}
