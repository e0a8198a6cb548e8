import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

export type RelationType = 'childOf' | 'ownedBy' | 'partOf';

/** What the given entities have the relation to: parents, owners, Systems. */
export async function readRelationTargets(
  tx: Tx,
  refs: string[],
  type: RelationType,
): Promise<string[]> {
  return readOtherEnd(tx, refs, type, 'from_ref', 'to_ref');
}

/** What has the relation to the given entities: children, what is owned, parts. */
export async function readRelationSources(
  tx: Tx,
  refs: string[],
  type: RelationType,
): Promise<string[]> {
  return readOtherEnd(tx, refs, type, 'to_ref', 'from_ref');
}

async function readOtherEnd(
  tx: Tx,
  refs: string[],
  type: RelationType,
  end: 'from_ref' | 'to_ref',
  otherEnd: 'from_ref' | 'to_ref',
): Promise<string[]> {
  const rows = await readRows<{ ref: string }>(tx, {
    text: `
      SELECT DISTINCT c.${otherEnd} AS ref FROM ${jsonRows(tx, 'r', {
      ref: 'text',
    })}
      JOIN catalog_relations AS c ON c.${end} = r.ref
      WHERE c.type = ? ORDER BY 1`,
    bindings: [JSON.stringify(refs.map(ref => [ref])), type],
  });
  return rows.map(row => row.ref);
}
