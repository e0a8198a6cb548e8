import { z } from 'zod';
import { itemKinds } from '../bulk/itemKinds';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { findSquashesOf } from '../squashes/findSquashes';
import { readCopyGroupKeys } from './readCopyGroupKeys';
import type { CopyGroupKey } from './settleCopyGroups';

/**
 * Takes groups off the queue that changes have touched, in key order. It must come before the groups are read: whoever
 * touches one of them meanwhile then waits, and puts it on the queue again.
 */
export async function takeQueuedCopyGroups(
  tx: Tx,
  limit: number,
): Promise<CopyGroupKey[]> {
  return readCopyGroupKeys(tx, {
    text: `
      DELETE FROM settle_queue WHERE (occurred_at, copy_key) IN (
        SELECT occurred_at, copy_key FROM settle_queue
        ORDER BY occurred_at, copy_key LIMIT ?
        ${isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED'}
      ) RETURNING occurred_at, copy_key`,
    bindings: [limit],
  });
}

const eventIdsSchema = z.array(z.int());

/**
 * Takes pages of new events off the queue, the oldest first.
 *
 * @param limit - pages
 * @returns the ids of their events; none when no page waits
 */
export async function takeQueuedEvents(
  tx: Tx,
  limit: number,
): Promise<number[]> {
  const rows = await readRows<{ event_ids: string }>(tx, {
    text: `
      DELETE FROM settle_pages WHERE id IN (
        SELECT id FROM settle_pages ORDER BY id LIMIT ?
        ${isSqlite(tx) ? '' : 'FOR UPDATE SKIP LOCKED'}
      ) RETURNING event_ids`,
    bindings: [limit],
  });
  return rows.flatMap(row => eventIdsSchema.parse(JSON.parse(row.event_ids)));
}

/**
 * The groups that are to be settled because some events are new: theirs, and those of what was squashed from them. A commit that
 * is alone in its group and that nobody squashed is what it is.
 */
export async function findGroupsToSettle(
  tx: Tx,
  eventIds: readonly number[],
): Promise<CopyGroupKey[]> {
  return [
    ...(await findCopyGroups(tx, eventIds)),
    ...(await findSquashesOf(tx, eventIds)),
  ];
}

/** The groups of events that have more than one live member. */
async function findCopyGroups(
  tx: Tx,
  eventIds: readonly number[],
): Promise<CopyGroupKey[]> {
  return readCopyGroupKeys(tx, {
    text: `
      SELECT DISTINCT e.occurred_at, e.copy_key
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      JOIN events AS e ON e.id = r.id
      JOIN events AS o ON o.occurred_at = e.occurred_at AND o.copy_key = e.copy_key
      WHERE o.id <> e.id AND e.removed_at IS NULL AND o.removed_at IS NULL AND o.copy_key IS NOT NULL`,
    bindings: [JSON.stringify(eventIds.map(id => [id]))],
  });
}

/** Where a walk over a unit's events stands: the last (class, bucket, kind, event) of the index. */
export type UnitPosition = readonly [number, number, number, number];

export const startOfUnit: UnitPosition = [-1, 0, 0, 0];

/** One step of a walk over the events of a unit. */
export interface UnitStep {
  /** See `findGroupsToSettle`. */
  groups: CopyGroupKey[];
  /** Accounts that have done something to work items. */
  doers: number[];
  /** Where to go on; undefined at the end of the unit. */
  next: UnitPosition | undefined;
}

/** Looks at the next `limit` events of a unit. */
export async function readUnitStep(
  tx: Tx,
  unitId: number,
  after: UnitPosition,
  limit: number,
): Promise<UnitStep> {
  const sightings = await readRows<SightingRow>(tx, {
    text: `
      SELECT class, bucket, kind, event_id, account_id FROM sightings
      WHERE unit_id = ? AND gone_at IS NULL AND (class, bucket, kind, event_id) > (?, ?, ?, ?)
      ORDER BY class, bucket, kind, event_id LIMIT ?`,
    bindings: [unitId, ...after, limit],
  });
  const groups = await findGroupsToSettle(
    tx,
    sightings.map(row => Number(row.event_id)),
  );
  const last = sightings.length < limit ? undefined : sightings.at(-1);
  const deeds = sightings.filter(({ kind }) => itemKinds.includes(kind));
  return {
    groups,
    doers: [...new Set(deeds.flatMap(row => row.account_id ?? []))],
    next: last && [last.class, last.bucket, last.kind, Number(last.event_id)],
  };
}

interface SightingRow {
  class: number;
  bucket: number;
  kind: number;
  event_id: BigIntColumn;
  account_id: number | null;
}
