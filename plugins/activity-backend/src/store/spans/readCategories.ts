import {
  statusCategories,
  type WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import type { CategoryLookup } from '../../timelines/CategoryLookup';

import { sourceCategory } from '../../timelines/sourceCategory';
import { earlierStatuses } from '../../timelines/undoFields';
import type { Tx } from '../Database';
import { kindOf } from '../eventKinds';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { StoredPast } from './StoredPast';

type Categories = Map<string, WorkItemStatusCategory>;

/**
 * Finds out in which stage the statuses are that some items have had: as the source has by itself, else as items of the instance show
 * that have the status now, else as events of the very item say. Of a status that was deleted nobody knows, perhaps.
 *
 * @returns by the number of the item
 */
export async function readCategories(
  tx: Tx,
  pasts: readonly StoredPast[],
): Promise<(itemId: number) => CategoryLookup> {
  const wanted = pasts.map(stored => ({
    ...stored,
    statuses: earlierStatuses(stored.now, stored.fields),
  }));
  const ofInstances = await readPresentCategories(
    tx,
    wanted.flatMap(({ instanceId, statuses }) =>
      statuses.map((status): [number, string] => [instanceId, status]),
    ),
  );
  const byItem = new Map(pasts.map(each => [each.itemId, each]));
  const unknown = wanted.filter(({ instanceId, statuses, now }) =>
    statuses.some(
      status =>
        !sourceCategory(now.source, status) &&
        !ofInstances.has(keyOf(instanceId, status)),
    ),
  );
  const ofEvents = await readToldCategories(
    tx,
    unknown.map(({ itemId }) => itemId),
  );
  return itemId => status => {
    const { instanceId, now } = byItem.get(itemId)!;
    return (
      sourceCategory(now.source, status) ??
      ofInstances.get(keyOf(instanceId, status)) ??
      ofEvents.get(itemId)?.get(status)
    );
  };
}

function keyOf(instanceId: number, status: string): string {
  return `${instanceId}/${status}`;
}

/** Items that were read at different times may show different categories of a status: the first by name is taken then. */
async function readPresentCategories(
  tx: Tx,
  statuses: readonly [instanceId: number, status: string][],
): Promise<Categories> {
  const distinct = new Map(
    statuses.map(each => [keyOf(...each), each] as const),
  );
  if (distinct.size === 0) return new Map();
  const rows = await readRows<{
    instance_id: number;
    status: string;
    category: WorkItemStatusCategory | null;
  }>(tx, {
    text: `
      SELECT r.instance_id, r.status, (
        SELECT min(w.status_category) FROM work_items AS w
        WHERE w.instance_id = r.instance_id AND w.status_id = r.status
      ) AS category
      FROM ${jsonRows(tx, 'r', { instance_id: 'integer', status: 'text' })}`,
    bindings: [JSON.stringify([...distinct.values()])],
  });
  return new Map(
    rows.flatMap(({ instance_id: instanceId, status, category }) =>
      category === null ? [] : [[keyOf(instanceId, status), category] as const],
    ),
  );
}

const category = z.enum(statusCategories).optional().catch(undefined);
const name = z.string().optional().catch(undefined);

/** What events of items say of statuses; metadata is whatever the module has given. */
const metadataSchema = z.object({
  fromId: name,
  from: name,
  fromCategory: category,
  toId: name,
  to: name,
  toCategory: category,
});

async function readToldCategories(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, Categories>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readRows<{ id: BigIntColumn; metadata: string }>(tx, {
    text: `
      SELECT w.id, e.metadata FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_items AS w
      CROSS JOIN events AS e
      WHERE w.id = r.id AND e.work_item = w.external_id AND e.instance_id = w.instance_id
        AND e.kind IN (?, ?) AND e.metadata IS NOT NULL
      ORDER BY e.id`,
    bindings: [
      JSON.stringify(itemIds.map(id => [id])),
      kindOf('item_created'),
      kindOf('item_status_changed'),
    ],
  });
  const told = new Map<number, Categories>();
  for (const row of rows) {
    const itemId = Number(row.id);
    const known = told.get(itemId) ?? new Map();
    told.set(itemId, known);
    const says = metadataSchema.safeParse(parseJson(row.metadata)).data;
    for (const end of ['from', 'to'] as const) {
      const status = says?.[`${end}Id`] ?? says?.[end];
      const stage = says?.[`${end}Category`];
      if (status !== undefined && stage) known.set(status, stage);
    }
  }
  return told;
}

/** Metadata that was too long was cut. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
