import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** A Component that is made of a unit, and a Group that owns it. */
export interface UnitOwner {
  unitId: number;
  componentRef: string;
  /** Null if nobody owns it. */
  teamRef: string | null;
}

/** The Components that are made of units, each once for every owner of it. */
export async function readUnitOwners(
  tx: Tx,
  unitIds: readonly number[],
): Promise<UnitOwner[]> {
  if (unitIds.length === 0) return [];
  return readRows<UnitOwner>(tx, {
    text: `
      SELECT c.unit_id AS "unitId", c.component_ref AS "componentRef", o.to_ref AS "teamRef"
      FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN unit_components AS c ON c.unit_id = r.id
      LEFT JOIN catalog_relations AS o
        ON o.from_ref = c.component_ref AND o.type = 'ownedBy' AND o.to_ref LIKE 'group:%'
      ORDER BY c.component_ref, o.to_ref`,
    bindings: [JSON.stringify(unitIds.map(id => [id]))],
  });
}
