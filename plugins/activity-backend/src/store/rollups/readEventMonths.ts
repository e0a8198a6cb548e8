import { bucketsOfMonth, monthOfBucket } from '../../rollups/months';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** The UTC months in which there are events, found by jumping from one to the next. */
export async function readEventMonths(tx: Tx): Promise<number[]> {
  const months: number[] = [];
  for (let from: number | undefined; ; ) {
    const [{ bucket }] = await readRows<{ bucket: number | null }>(tx, {
      text: `
        SELECT min(bucket) AS bucket FROM events
        WHERE removed_at IS NULL ${
          from === undefined ? '' : 'AND bucket >= ?'
        }`,
      bindings: from === undefined ? [] : [from],
    });
    if (bucket === null) return months;
    const month = monthOfBucket(bucket);
    months.push(month);
    from = bucketsOfMonth(month).to;
  }
}
