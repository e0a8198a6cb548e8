import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** A parent that an item names by its key alone, as Data Center does. */
export interface NamedParent {
  instanceId: number;
  /** In upper case. */
  key: string;
}

/**
 * Finds the ids of parents that are known by a key: ids outlive moves, so that a parent which was moved is not taken for another one.
 *
 * @returns ids of the source, by `parentNameOf`; those that are not stored, or not settled yet, are missing
 */
export async function resolveParentIds(
  tx: Tx,
  parents: readonly NamedParent[],
): Promise<Map<string, string>> {
  if (parents.length === 0) return new Map();
  const names = new Map(parents.map(each => [parentNameOf(each), each]));
  const rows = await readRows<{
    instance_id: number;
    parent_key: string;
    external_id: string;
  }>(tx, {
    text: `
      SELECT r.instance_id, r.parent_key, min(p.external_id) AS external_id
      FROM ${jsonRows(tx, 'r', { instance_id: 'integer', parent_key: 'text' })}
      CROSS JOIN work_item_spans AS k
      CROSS JOIN work_items AS p
      WHERE k.field = 'key' AND k.value = r.parent_key AND p.id = k.item_id AND p.instance_id = r.instance_id
      GROUP BY r.instance_id, r.parent_key`,
    bindings: [
      JSON.stringify(
        [...names.values()].map(({ instanceId, key }) => [instanceId, key]),
      ),
    ],
  });
  return new Map(
    rows.map(row => [
      parentNameOf({ instanceId: row.instance_id, key: row.parent_key }),
      row.external_id,
    ]),
  );
}

/** What a parent that is known by its key is found by. */
export function parentNameOf({ instanceId, key }: NamedParent): string {
  return `${instanceId}/${key}`;
}
