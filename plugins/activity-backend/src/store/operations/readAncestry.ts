import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** What an entity says of its clock, and whose word counts if it says nothing. */
export interface Ancestor {
  /** As written; missing if it says nothing. */
  timeZone?: string;
  /** As written; missing if it says nothing. */
  workingHours?: string;
  /** Owners of what is owned, parents of Groups. */
  above: string[];
}

/** An entity and all that is above it, by ref. Trees that bite their tail end all the same. */
export async function readAncestry(
  tx: Tx,
  ref: string,
): Promise<Map<string, Ancestor>> {
  const isAbove = "c.type IN ('ownedBy', 'childOf')";
  const rows = await readRows<{
    ref: string;
    time_zone: string | null;
    working_hours: string | null;
    above: string | null;
  }>(tx, {
    text: `
      WITH RECURSIVE tree (ref) AS (
        SELECT CAST(? AS text)
        UNION
        SELECT c.to_ref FROM tree JOIN catalog_relations AS c ON c.from_ref = tree.ref AND ${isAbove}
      )
      SELECT tree.ref, e.time_zone, e.working_hours, c.to_ref AS above FROM tree
      LEFT JOIN catalog_entities AS e ON e.ref = tree.ref
      LEFT JOIN catalog_relations AS c ON c.from_ref = tree.ref AND ${isAbove}`,
    bindings: [ref],
  });
  const ancestors = new Map<string, Ancestor>();
  for (const row of rows) {
    const known = ancestors.get(row.ref) ?? {
      timeZone: row.time_zone ?? undefined,
      workingHours: row.working_hours ?? undefined,
      above: [],
    };
    ancestors.set(row.ref, known);
    if (row.above !== null) known.above.push(row.above);
  }
  return ancestors;
}
