import type { StoredCoverage } from '../store/streams/completeTail';

/** What is known of a stream before a read of its tail has ended. */
export interface CoveredStream {
  /** Whether it can read backwards. */
  canBackfill: boolean;
  covered: StoredCoverage;
  /** Whether its history was read as far as was wanted at that time. */
  backfillDone: boolean;
}

/** The horizon moves on all the time; further back than this it was moved by somebody. */
const toleranceMs = 24 * 3_600_000;

/**
 * What a stream covers after its tail was read to its end, and whether there is history to be read.
 *
 * @param coveredFrom - what the last page said, see `Page.coveredFrom`
 * @param horizon - the oldest instant that is wanted, UTC epoch milliseconds; undefined for all of history
 * @returns no coverage if it stays what it was
 */
export function decideCoverage(
  { canBackfill, covered, backfillDone }: CoveredStream,
  coveredFrom: number | null | undefined,
  horizon: number | undefined,
): { coverage: StoredCoverage | undefined; backfills: boolean } {
  if (!canBackfill) {
    return {
      coverage: { from: coveredFrom ?? null, complete: true },
      backfills: false,
    };
  }
  if (coveredFrom === null) {
    return { coverage: { from: null, complete: true }, backfills: false };
  }
  const isKnown = covered.from !== null || covered.complete;
  if (!isKnown) {
    if (coveredFrom === undefined) {
      return { coverage: undefined, backfills: true };
    }
    const complete =
      coveredFrom === null || (horizon !== undefined && coveredFrom <= horizon);
    return { coverage: { from: coveredFrom, complete }, backfills: !complete };
  }
  if (covered.from === null) return { coverage: undefined, backfills: false };
  if (!backfillDone) return { coverage: undefined, backfills: true };
  const isWidened =
    horizon === undefined || horizon < covered.from - toleranceMs;
  return isWidened
    ? { coverage: { from: covered.from, complete: false }, backfills: true }
    : { coverage: undefined, backfills: false };
}
