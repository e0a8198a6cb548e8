import type { Tx } from '../Database';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import type { BigIntColumn } from '../rows';
import { itemSetSql, type ItemSet } from './ItemSet';

/** How many work items there are in a set, about: what a subtree has is told by the nodes at its top. */
export async function countItems(tx: Tx, set: ItemSet): Promise<number> {
  const [{ n }] = await readRows<{ n: BigIntColumn | null }>(
    tx,
    set.of === 'subtrees'
      ? withSets(
          itemSetSql(tx, { of: 'items', items: set.roots }),
          plainSql(
            'SELECT SUM(n.items) AS n FROM asked JOIN work_item_nodes AS n ON n.item_id = asked.id',
          ),
        )
      : withSets(
          itemSetSql(tx, set),
          plainSql('SELECT COUNT(*) AS n FROM asked'),
        ),
  );
  return Number(n ?? 0);
}
