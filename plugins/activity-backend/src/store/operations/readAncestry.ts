import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows, type Sql } from '../scopedEvents/Sql';

/** What an entity says of its clock and of its work, and whose word counts if it says nothing. */
export interface Ancestor {
  /** As written; missing if it says nothing. */
  timeZone?: string;
  /** As written; missing if it says nothing. */
  workingHours?: string;
  /** What statuses count as, as written; missing if it says nothing. */
  statuses?: string;
  /** Owners of what is owned, parents of Groups. */
  above: string[];
}

/** An entity and all that is above it, by ref. Trees that bite their tail end all the same. */
export async function readAncestry(
  tx: Tx,
  ref: string,
): Promise<Map<string, Ancestor>> {
  return readTree(tx, { text: 'SELECT CAST(? AS text)', bindings: [ref] });
}

/** Entities and all that is above them, by ref. */
export async function readAncestryOf(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, Ancestor>> {
  return readTree(tx, {
    text: `SELECT r.ref FROM ${jsonRows(tx, 'r', { ref: 'text' })}`,
    bindings: [JSON.stringify(refs.map(ref => [ref]))],
  });
}

async function readTree(tx: Tx, lowest: Sql): Promise<Map<string, Ancestor>> {
  const isAbove = "c.type IN ('ownedBy', 'childOf')";
  const rows = await readRows<{
    ref: string;
    time_zone: string | null;
    working_hours: string | null;
    statuses: string | null;
    above: string | null;
  }>(tx, {
    text: `
      WITH RECURSIVE tree (ref) AS (
        ${lowest.text}
        UNION
        SELECT c.to_ref FROM tree JOIN catalog_relations AS c ON c.from_ref = tree.ref AND ${isAbove}
      )
      SELECT tree.ref, e.time_zone, e.working_hours, e.statuses, c.to_ref AS above FROM tree
      LEFT JOIN catalog_entities AS e ON e.ref = tree.ref
      LEFT JOIN catalog_relations AS c ON c.from_ref = tree.ref AND ${isAbove}`,
    bindings: lowest.bindings,
  });
  const ancestors = new Map<string, Ancestor>();
  for (const row of rows) {
    const known = ancestors.get(row.ref) ?? {
      timeZone: row.time_zone ?? undefined,
      workingHours: row.working_hours ?? undefined,
      statuses: row.statuses ?? undefined,
      above: [],
    };
    ancestors.set(row.ref, known);
    if (row.above !== null) known.above.push(row.above);
  }
  return ancestors;
}
