import type { StoredState } from '../../records/state/stateChanges';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { Viewpoint } from '../operations/writeSightings';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import type { StateTable } from './stateTables';

/**
 * What is stored of an instance under the given ids, removed ones included, and whether a stream shows it. The join is written so
 * that SQLite begins with the ids: it would rather walk over the whole instance, and look for each row among them.
 */
export async function readStoredStates(
  tx: Tx,
  table: StateTable,
  { instanceId, viewpoint }: { instanceId: number; viewpoint: Viewpoint },
  externalIds: readonly string[],
): Promise<Map<string, StoredState>> {
  const sighted = table.isSighted
    ? `EXISTS (
        SELECT 1 FROM record_sightings AS s
        WHERE s.unit_id = ? AND s.resource_id = ? AND s.kind = ? AND s.record_id = t.id
      )`
    : '(t.removed_at IS NULL)';
  const rows = await readRows<Row>(tx, {
    text: `
      SELECT t.id, t.external_id, t.project_id, t.content_hash, t.source_version, t.removed_at,
        CASE WHEN ${sighted} THEN 1 ELSE 0 END AS sighted
      FROM ${jsonRows(tx, 'r', { external_id: 'text' })} CROSS JOIN ${
      table.name
    } AS t
      WHERE t.instance_id = ? AND t.external_id = r.external_id`,
    bindings: [
      ...(table.isSighted
        ? [viewpoint.unitId, viewpoint.resourceId, table.number]
        : []),
      JSON.stringify(externalIds.map(id => [id])),
      instanceId,
    ],
  });
  return new Map(rows.map(row => [row.external_id, toStoredState(row)]));
}

function toStoredState(row: Row): StoredState {
  return {
    id: Number(row.id),
    externalId: row.external_id,
    projectId: row.project_id,
    contentHash: row.content_hash,
    sourceVersion:
      row.source_version === null ? null : Number(row.source_version),
    removed: row.removed_at !== null,
    sighted: row.sighted === 1,
  };
}

interface Row {
  id: BigIntColumn;
  external_id: string;
  project_id: number | null;
  content_hash: string;
  source_version: BigIntColumn | null;
  removed_at: BigIntColumn | null;
  sighted: number;
}
