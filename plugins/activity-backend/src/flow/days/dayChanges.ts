import { progressMoves } from '../cumulative/progressMoves';
import { startOf } from '../cumulative/startOf';
import type { ItemFact } from '../facts/ItemFact';
import { noCounts, type DayChange, type DayCounts } from './DayChange';
import { localDay } from './localDay';

/** What days are made of: the rest of a fact changes none. */
export type DayFact = Pick<
  ItemFact,
  'isBase' | 'createdAt' | 'startedAt' | 'doneAt' | 'estimate' | 'stages'
>;

/**
 * What an item adds to the days of a zone, one row for each day on which something happened, in order.
 *
 * @param zone - IANA name
 */
export function dayChanges(fact: DayFact, zone: string): DayChange[] {
  const days = new Map<number, DayChange>();
  const add = (at: number, counts: Partial<DayCounts>) => {
    const day = localDay(at, zone);
    const known = days.get(day) ?? { ...noCounts, day, isBase: fact.isBase };
    for (const name of Object.keys(counts) as (keyof DayCounts)[]) {
      known[name] += counts[name]!;
    }
    days.set(day, known);
  };

  const { createdAt, doneAt, estimate } = fact;
  const startedAt = startOf(fact);
  add(createdAt, { arrived: 1 });
  if (startedAt !== null) add(startedAt, { started: 1 });
  if (doneAt !== null) {
    const estimated = estimate === null ? {} : { estimated: 1, estimate };
    add(doneAt, { completed: 1, ...estimated });
  }
  progressMoves(fact.stages, (at, move) =>
    add(at, move === 1 ? { progressIn: 1 } : { progressOut: 1 }),
  );
  return [...days.values()].sort((a, b) => a.day - b.day);
}
