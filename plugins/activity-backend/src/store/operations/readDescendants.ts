import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** An entity and everything below it in the tree of the relation; a tree that bites its tail ends all the same. */
export async function readDescendants(
  tx: Tx,
  ref: string,
  type: 'childOf' | 'partOf',
): Promise<string[]> {
  const rows = await readRows<{ ref: string }>(tx, {
    text: `
      WITH RECURSIVE tree (ref) AS (
        SELECT CAST(? AS text)
        UNION
        SELECT c.from_ref FROM tree
        JOIN catalog_relations AS c ON c.to_ref = tree.ref AND c.type = ?
      )
      SELECT ref FROM tree ORDER BY ref`,
    bindings: [ref, type],
  });
  return rows.map(row => row.ref);
}
