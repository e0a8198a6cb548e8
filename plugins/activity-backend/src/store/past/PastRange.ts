import type { Sql } from '../scopedEvents/Sql';

/** A half-open range of time, [from, to), in UTC epoch milliseconds, in which spans are looked for. */
export interface PastRange {
  from: number;
  to: number;
}

/** The range that is one moment: what happened at it has happened. */
export function momentRange(at: number): PastRange {
  return { from: at, to: at + 1 };
}

/** Whether a span, of the table that is called so, has anything to do with the range. */
export function spanWithin(alias: string, { from, to }: PastRange): Sql {
  return {
    text: `${alias}.from_at < ? AND (${alias}.to_at IS NULL OR ${alias}.to_at > ?)`,
    bindings: [to, from],
  };
}

/** Whether a work item, of the table that is called so, existed at any time of the range. */
export function itemWithin(alias: string, { from, to }: PastRange): Sql {
  return {
    text: `${alias}.created_at < ? AND (${alias}.removed_at IS NULL OR ${alias}.removed_at > ?)`,
    bindings: [to, from],
  };
}
