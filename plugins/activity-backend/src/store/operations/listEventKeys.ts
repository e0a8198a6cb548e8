import type { EventKey } from '../../reads/EventKey';
import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import { endOfBuckets, firstBucket } from '../../time/bucketBounds';
import { clipSegments } from '../../time/clipSegments';
import { quarterMs } from '../../time/durations';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows, type Sql } from '../scopedEvents/Sql';

export interface ListEventKeysOptions {
  /** Values of the class bits. */
  classes: readonly number[];
  /** The last event of the page before. */
  after?: EventKey;
  limit: number;
}

/**
 * One page of a list, newest first. Indexes hold buckets, not exact times, so the bucket is found first in which the
 * page ends; the events themselves are read, and put in order, from there on only.
 */
export async function listEventKeys(
  tx: Tx,
  listed: Selection,
  options: ListEventKeysOptions,
): Promise<EventKey[]> {
  const selection = ignoringOffsets(listed);
  const { classes, after, limit } = options;
  const startBucket = after
    ? Math.floor(after.occurredAt / quarterMs)
    : endOfBuckets;
  const lastBucket = await findLastBucket(
    tx,
    clip(selection, firstBucket, startBucket),
    classes,
    limit,
  );
  const events = selectEvents(
    tx,
    clip(selection, lastBucket ?? firstBucket, startBucket + 1),
    {
      classes,
      columns: row => `${row.id} AS id, e.occurred_at AS occurred_at`,
      joinsEvent: true,
      where: after && olderThan(after),
    },
  );
  const rows = await readRows<{ id: BigIntColumn; occurred_at: BigIntColumn }>(
    tx,
    {
      text: `SELECT id, occurred_at FROM (${events.text}) AS x ORDER BY occurred_at DESC, id DESC LIMIT ?`,
      bindings: [...events.bindings, limit],
    },
  );
  return rows.map(row => ({
    occurredAt: Number(row.occurred_at),
    id: Number(row.id),
  }));
}

/** How far back is looked at first: a day. */
const firstWindow = 96;

/** How much farther it is looked each time that this was not enough. */
const wideningFactor = 8;

/** As `findBucket`, looking only as far back as it takes: a page is a small part of a long list. */
async function findLastBucket(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
  position: number,
): Promise<number | undefined> {
  const stretches = selection.segments.flatMap(segment => segment.stretches);
  if (stretches.length === 0) return undefined;
  const low = stretches.reduce((l, s) => Math.min(l, s.lowBucket), Infinity);
  const high = stretches.reduce((h, s) => Math.max(h, s.highBucket), -Infinity);
  for (
    let window = firstWindow;
    high - window > low;
    window *= wideningFactor
  ) {
    const near = clip(selection, high - window, endOfBuckets);
    const found = await findBucket(tx, near, classes, position);
    if (found !== undefined) return found;
  }
  return findBucket(tx, selection, classes, position);
}

/** The bucket of the event at a position of the list, counted from 1, or undefined if the list is shorter. */
async function findBucket(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
  position: number,
): Promise<number | undefined> {
  const events = selectEvents(tx, selection, {
    classes,
    columns: row => `${row.bucket} AS bucket`,
  });
  const rows = await readRows<{ bucket: number }>(tx, {
    text: `SELECT bucket FROM (${events.text}) AS x ORDER BY bucket DESC LIMIT 1 OFFSET ?`,
    bindings: [...events.bindings, position - 1],
  });
  return rows[0]?.bucket;
}

function clip(selection: Selection, low: number, high: number): Selection {
  const segments = clipSegments(selection.segments, low, high);
  return { ...selection, segments };
}

function olderThan({ occurredAt, id }: EventKey): Sql {
  return {
    text: '(e.occurred_at < ? OR (e.occurred_at = ? AND e.id < ?))',
    bindings: [occurredAt, occurredAt, id],
  };
}
