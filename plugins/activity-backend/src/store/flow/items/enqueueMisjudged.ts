import { isBaseType } from '../../../flow/facts/isBaseType';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { readPlacedTypes } from './readPlacedTypes';

/** Notes the items of instances whose type counts as base now and did not when they were settled, or the other way round. */
export async function enqueueMisjudged(
  tx: Tx,
  instanceIds: readonly number[],
): Promise<void> {
  if (instanceIds.length === 0) return;
  const types = await readPlacedTypes(tx, instanceIds);
  const judged = [...types].flatMap(([instanceId, ofInstance]) => {
    const isBase = isBaseType(ofInstance);
    return ofInstance.map(({ id }) => [instanceId, id, isBase(id) ? 1 : 0]);
  });
  const columns = {
    instance_id: 'integer',
    type_id: 'text',
    base: 'integer',
  } as const;
  await tx.raw(
    `INSERT INTO settle_work_items (item_id)
     SELECT f.item_id FROM ${jsonRows(tx, 'r', columns)}
     CROSS JOIN work_items AS w
     CROSS JOIN work_item_flow AS f
     WHERE w.instance_id = r.instance_id AND w.type_id = r.type_id AND f.item_id = w.id AND f.base <> r.base`,
    [JSON.stringify(judged)],
  );
}
