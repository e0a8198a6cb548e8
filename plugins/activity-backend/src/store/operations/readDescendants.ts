import type { Tx } from '../Database';
import { collectBy } from '../collectBy';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/**
 * Entities, each with everything below it in the tree of the relation, itself included; a tree that bites its tail ends all
 * the same.
 */
export async function readDescendants(
  tx: Tx,
  refs: readonly string[],
  type: 'childOf' | 'partOf',
): Promise<Map<string, string[]>> {
  const rows = await readRows<{ root: string; ref: string }>(tx, {
    text: `
      WITH RECURSIVE tree (root, ref) AS (
        SELECT r.ref, r.ref FROM ${jsonRows(tx, 'r', { ref: 'text' })}
        UNION
        SELECT tree.root, c.from_ref FROM tree
        JOIN catalog_relations AS c ON c.to_ref = tree.ref AND c.type = ?
      )
      SELECT root, ref FROM tree ORDER BY root, ref`,
    bindings: [JSON.stringify(refs.map(ref => [ref])), type],
  });
  return collectBy(
    rows,
    ({ root }) => root,
    ({ ref }) => ref,
  );
}
