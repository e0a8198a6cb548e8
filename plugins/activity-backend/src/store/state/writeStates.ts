import type { StateCell } from '../../records/state/StateDraft';
import type {
  StateVerdict,
  StoredState,
} from '../../records/state/stateChanges';
import { isSqlite, type Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import type { Observation } from '../operations/insertEvents';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { transactionConflict } from '../StoreError';
import type { StateTable } from './stateTables';

/** The value of a cell, with accounts as their numbers. */
export type CellValue = (cell: StateCell) => string | number | null;

/** A verdict that writes, and the number of its row. */
export interface WrittenState {
  id: number;
  verdict: StateVerdict;
}

const ownColumns = {
  external_id: 'text',
  project_id: 'integer',
  source_version: 'bigint',
  content_hash: 'text',
} satisfies Record<string, JsonColumnType>;

/**
 * Writes the rows of what is new or changed, and brings back what was removed.
 *
 * @returns the rows that were written
 * @throws a conflict, for the whole page to be tried again, if somebody else has written one of them meanwhile
 */
export async function writeStates(
  tx: Tx,
  table: StateTable,
  verdicts: readonly StateVerdict[],
  observation: Observation,
  valueOf: CellValue,
): Promise<WrittenState[]> {
  const inserts = verdicts.filter(({ action }) => action === 'insert');
  const updates = verdicts.flatMap(verdict =>
    verdict.action === 'update' ? [verdict] : [],
  );
  const columns = { ...ownColumns, ...table.columns };
  const rowOf = ({ draft, projectId }: StateVerdict) => [
    draft.externalId,
    projectId,
    draft.sourceVersion,
    draft.contentHash,
    ...Object.keys(table.columns).map(name => valueOf(draft.columns[name])),
  ];
  const ids = await insertRows(
    tx,
    table,
    columns,
    // In one order, so that two pages which bring the same do not wait for each other in a circle.
    inserts.map(rowOf).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    observation,
  );
  if (ids.size < inserts.length) throw transactionConflict('appendPage');
  await lockStates(
    tx,
    table,
    updates.map(({ old }) => old),
  );
  await updateRows(
    tx,
    table,
    columns,
    updates.map(verdict => [verdict.old.id, ...rowOf(verdict)]),
    observation,
  );
  return [
    ...inserts.map(verdict => ({
      id: ids.get(verdict.draft.externalId)!,
      verdict,
    })),
    ...updates.map(verdict => ({ id: verdict.old.id, verdict })),
  ];
}

type Row = (string | number | null)[];

async function insertRows(
  tx: Tx,
  table: StateTable,
  columns: Record<string, JsonColumnType>,
  rows: readonly Row[],
  { instanceId, runId, observedAt }: Observation,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const names = quoted(columns);
  const inserted = await readRows<{ id: BigIntColumn; external_id: string }>(
    tx,
    {
      text: `
        INSERT INTO ${table.name} (instance_id, run_id, observed_at, ${names})
        SELECT CAST(? AS integer), CAST(? AS text), CAST(? AS bigint), ${names}
        FROM ${jsonRows(tx, 'r', columns)}
        WHERE true ON CONFLICT (instance_id, external_id) DO NOTHING
        RETURNING id, external_id`,
      bindings: [instanceId, runId, observedAt, JSON.stringify(rows)],
    },
  );
  return new Map(inserted.map(row => [row.external_id, Number(row.id)]));
}

async function updateRows(
  tx: Tx,
  table: StateTable,
  columns: Record<string, JsonColumnType>,
  rows: readonly Row[],
  { runId, observedAt }: Observation,
): Promise<void> {
  if (rows.length === 0) return;
  const assignments = Object.keys(columns)
    .filter(name => name !== 'external_id')
    .map(name => `"${name}" = r."${name}"`);
  await tx.raw(
    `UPDATE ${table.name} SET ${assignments},
       run_id = CAST(? AS text), observed_at = CAST(? AS bigint), removed_at = NULL, removed_reason = NULL
     FROM ${jsonRows(tx, 'r', { id: 'bigint', ...columns })}
     WHERE ${table.name}.id = r.id`,
    [runId, observedAt, JSON.stringify(rows)],
  );
}

/** Keeps rows as they were compared; if somebody has changed one since, the page is compared anew. */
async function lockStates(
  tx: Tx,
  table: StateTable,
  compared: readonly StoredState[],
): Promise<void> {
  if (isSqlite(tx) || compared.length === 0) return;
  const rows = await readRows<LockedRow>(tx, {
    text: `
      SELECT t.id, t.content_hash, t.removed_at FROM ${jsonRows(tx, 'r', {
        id: 'bigint',
      })}
      JOIN ${table.name} AS t ON t.id = r.id
      ORDER BY t.id FOR NO KEY UPDATE OF t`,
    bindings: [JSON.stringify(compared.map(({ id }) => [id]))],
  });
  const locked = new Map(rows.map(row => [Number(row.id), row]));
  for (const { id, contentHash, removed } of compared) {
    const now = locked.get(id);
    if (
      now?.content_hash !== contentHash ||
      (now.removed_at !== null) !== removed
    ) {
      throw transactionConflict('appendPage');
    }
  }
}

interface LockedRow {
  id: BigIntColumn;
  content_hash: string;
  removed_at: BigIntColumn | null;
}

/** Some of the names are words of SQL. */
function quoted(columns: Record<string, JsonColumnType>): string {
  return Object.keys(columns)
    .map(name => `"${name}"`)
    .join(', ');
}
