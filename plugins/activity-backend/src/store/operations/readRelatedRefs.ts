import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

export type RelationType = 'childOf' | 'ownedBy' | 'partOf';

/** What each of the entities has the relation to, such as parents, owners, Systems, in order. */
export async function readRelationTargets(
  tx: Tx,
  refs: readonly string[],
  type: RelationType,
): Promise<Map<string, string[]>> {
  return readOtherEnds(tx, refs, type, 'from_ref', 'to_ref');
}

/** What has the relation to each of the entities, such as children, what is owned, parts, in order. */
export async function readRelationSources(
  tx: Tx,
  refs: readonly string[],
  type: RelationType,
): Promise<Map<string, string[]>> {
  return readOtherEnds(tx, refs, type, 'to_ref', 'from_ref');
}

async function readOtherEnds(
  tx: Tx,
  refs: readonly string[],
  type: RelationType,
  end: 'from_ref' | 'to_ref',
  otherEnd: 'from_ref' | 'to_ref',
): Promise<Map<string, string[]>> {
  if (refs.length === 0) return new Map();
  const rows = await readRows<{ ref: string; other: string }>(tx, {
    text: `
      SELECT c.${end} AS ref, c.${otherEnd} AS other
      FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN catalog_relations AS c ON c.${end} = r.ref
      WHERE c.type = ? ORDER BY 1, 2`,
    bindings: [JSON.stringify([...new Set(refs)].map(ref => [ref])), type],
  });
  return collectBy(
    rows,
    ({ ref }) => ref,
    ({ other }) => other,
  );
}
