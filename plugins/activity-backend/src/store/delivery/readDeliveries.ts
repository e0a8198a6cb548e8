import { deliveryOf, type Delivery } from '../../delivery/deliveryOf';
import { leadingChange } from '../../delivery/leadingChange';
import {
  firstDeployments,
  firstInProduction,
} from '../../delivery/firstDeployments';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { readChangeDeployments } from './readChangeDeployments';

interface NamingChange {
  item_id: BigIntColumn;
  field: string;
  change_id: BigIntColumn;
  state: 'open' | 'merged' | 'closed';
  opened_at: BigIntColumn;
  merged_at: BigIntColumn | null;
  removed_at: BigIntColumn | null;
}

/** How far the changes are that name a work item, and which of them tells it first. */
export interface NamedDelivery extends Delivery {
  /** Number of the row. */
  changeId: number;
}

/**
 * How far the changes are that name each of the work items by a key that it has or had, of whatever instance they are.
 *
 * @param itemIds - numbers of rows; what is removed, and what no change delivers, is missing in the answer
 */
export async function readDeliveries(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<number, NamedDelivery>> {
  // A removed item has no keys here. A change may name several keys of one item. Rows are found by keys only, see
  // `readChangeDeployments`.
  const rows = await readRows<NamingChange>(tx, {
    text: `
      SELECT DISTINCT r.id AS item_id, v.field, c.id AS change_id, c.state, c.opened_at, c.merged_at, c.removed_at
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_values AS v
      CROSS JOIN change_links AS l
      CROSS JOIN changes AS c
      WHERE v.work_item_id = r.id AND l.item_key = v.value AND c.id = l.change_id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  // A label may look like a key.
  const naming = rows.filter(
    row => row.removed_at === null && row.field === 'key',
  );
  const merged = naming.filter(({ state }) => state === 'merged');
  const deployments = await readChangeDeployments(tx, [
    ...new Set(merged.map(row => Number(row.change_id))),
  ]);
  const deployedAt = (changeId: number) =>
    firstInProduction(firstDeployments(deployments.get(changeId) ?? []));
  const byItem = collectBy(
    naming,
    row => Number(row.item_id),
    ({
      state,
      opened_at: openedAt,
      merged_at: mergedAt,
      change_id: changeId,
    }) => ({
      id: Number(changeId),
      state,
      openedAt: Number(openedAt),
      mergedAt: mergedAt === null ? null : Number(mergedAt),
      deployedAt:
        (state === 'merged' ? deployedAt(Number(changeId)) : undefined) ?? null,
    }),
  );
  const deliveries = new Map<number, NamedDelivery>();
  for (const [itemId, changes] of byItem) {
    const delivery = deliveryOf(changes);
    const leading = leadingChange(changes);
    if (delivery && leading) {
      deliveries.set(itemId, { ...delivery, changeId: leading.id });
    }
  }
  return deliveries;
}
