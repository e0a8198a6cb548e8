import type { Counted } from './Selection';
import type { ReasonCode } from './reasons';

/** What becomes of an item that a number is about: it counts, or it is left out for a reason. */
export type Verdict = Omit<Counted<unknown>, 'item'> | ReasonCode;

/** Of what happened within a time. */
export interface MomentRule<T> {
  kind: 'moment';
  /** When it happened to the item, UTC epoch milliseconds; null if it has not. */
  momentOf(item: T): number | null;
  judge(item: T): Verdict;
}

/** Of what is the case at the end of a time. */
export interface LevelRule<T> {
  kind: 'level';
  /** When it is the case, apart from each other. */
  holdsDuring(item: T): readonly Holding[];
  /**
   * @param at - UTC epoch milliseconds
   * @returns undefined if the number is not about the item
   */
  judge(item: T, at: number): Verdict | undefined;
}

/** From an instant until another; null if it has not ended. UTC epoch milliseconds. */
export interface Holding {
  from: number;
  until: number | null;
}

/** What a metric takes from an item, and when. */
export type MetricRule<T> = MomentRule<T> | LevelRule<T>;
