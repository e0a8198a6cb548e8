import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/**
 * The numbers of sets of facets, given when a set is first met. A set never changes, and is never deleted.
 *
 * @param sets - each as `EventDraft.facets`
 */
export async function internFacetSets(
  tx: Tx,
  sets: readonly string[],
): Promise<Map<string, number>> {
  if (sets.length === 0) return new Map();
  // In one order, so that two pages that bring the same sets do not wait for each other in a circle.
  const binding = JSON.stringify([...sets].sort().map(facets => [facets]));
  const rows = jsonRows(tx, 'r', { facets: 'text' });
  await tx.raw(
    `INSERT INTO facet_sets (facets) SELECT r.facets FROM ${rows}
     WHERE true ORDER BY r.facets ON CONFLICT (facets) DO NOTHING`,
    [binding],
  );
  const stored = await readRows<{ id: number; facets: string }>(tx, {
    text: `SELECT f.id, f.facets FROM ${rows} JOIN facet_sets AS f ON f.facets = r.facets`,
    bindings: [binding],
  });
  return new Map(stored.map(({ id, facets }) => [facets, id]));
}
