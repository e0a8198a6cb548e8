import {
  emptyColumns,
  unknownShift,
  type EventColumns,
} from '../rollups/tally/EventColumns';

/** Events that differ in nothing but their bucket. */
export interface EventBatch {
  accountId: number | null;
  unitSetId: number | null;
  class: number;
  kind: number;
  /** How many buckets the author's clock is ahead of UTC; null if the author's time is not known. */
  authorShift: number | null;
  /** UTC buckets, in any order, with repetitions. */
  buckets: number[];
}

/** Batches as the columns in which they are read. */
export function columnsOf(batches: readonly EventBatch[]): EventColumns {
  const events = batches.flatMap(({ buckets, ...rest }) =>
    buckets.map(bucket => ({ bucket, ...rest })),
  );
  const columns = emptyColumns(events.length);
  events.forEach((event, at) => {
    columns.buckets[at] = event.bucket;
    columns.accountIds[at] = event.accountId ?? 0;
    columns.unitSetIds[at] = event.unitSetId ?? 0;
    columns.kinds[at] = event.kind;
    columns.classes[at] = event.class;
    columns.shifts[at] = event.authorShift ?? unknownShift;
  });
  return columns;
}
