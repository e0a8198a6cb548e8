import { dayMs } from '../../time/durations';
import type { ItemFact } from '../../flow/facts/ItemFact';
import type { Tx } from '../../store/Database';
import {
  readItemFacts,
  type FoundItems,
} from '../../store/flow/reads/readItemFacts';
import type { FlowPlan } from './FlowPlan';

/** Statuses are the longest part of a row, and of so many items they come again and again. */
const most = 5000;
const enoughMs = 14 * dayMs;

/**
 * Reads the statuses of what was finished in the period, for explaining an answer that is made of days. Where that is very much, as of
 * everything, what was finished in its last two weeks stands for all.
 *
 * @param finished - what was finished in the period, maybe with more
 */
export async function readExplaining(
  tx: Tx,
  { items, period }: FlowPlan,
  finished: readonly Pick<ItemFact, 'doneAt'>[],
): Promise<FoundItems> {
  const end = Math.min(period.to, period.now);
  const isMuch = finished.length > most;
  const from = isMuch ? Math.max(period.from, end - enoughMs) : period.from;
  return readItemFacts(
    tx,
    items,
    { finished: { from, to: period.to } },
    { statuses: true },
  );
}
