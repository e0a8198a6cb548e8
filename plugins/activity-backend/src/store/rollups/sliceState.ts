import type { PackedSlice } from '../../rollups/tally/MonthSlices';
import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

const rowsAtATime = 100;

/** As many days of a month are few. */
const fewDays = 7;

/** A month of a wide scope that is to be counted again. */
export interface StaleSlice {
  scopeId: number;
  month: number;
  /** How often it was counted; undefined if never. */
  version: number | undefined;
}

/** When marks are worth counting for. */
export interface Patience {
  /**
   * No younger mark than this, in milliseconds: while pages still come, counting would have to be done again. Where only few
   * days of a counted month are marked, it is three times as long: those are read from the events quickly, and counting the
   * month takes just as long.
   */
  quietMs: number;
  /** Nor is waited longer than this. */
  longestMs: number;
}

/** The slices that are marked, month by month, the latest month first. */
export async function readStaleSlices(
  tx: Tx,
  { quietMs, longestMs }: Patience,
): Promise<Map<number, StaleSlice[]>> {
  const now = await readDatabaseClock(tx);
  const rows = await tx('rollup_marks as m')
    .leftJoin('rollup_slices as s', join =>
      join.on('s.scope_id', 'm.scope_id').andOn('s.month', 'm.month'),
    )
    .groupBy('m.month', 'm.scope_id', 's.version')
    .havingRaw(
      `max(m.marked_at) <= CAST(? AS bigint) - CASE
        WHEN s.version IS NOT NULL AND max(m.to_day) - min(m.from_day) < ${fewDays} THEN CAST(? AS bigint) ELSE 0
      END OR min(m.marked_at) <= ?`,
      [now - quietMs, 2 * quietMs, now - longestMs],
    )
    .orderBy([{ column: 'm.month', order: 'desc' }, 'm.scope_id'])
    .select<{ scope_id: number; month: number; version: number | null }[]>(
      'm.scope_id',
      'm.month',
      's.version',
    );
  const byMonth = new Map<number, StaleSlice[]>();
  for (const { scope_id: scopeId, month, version } of rows) {
    const slices = byMonth.get(month) ?? [];
    byMonth.set(month, slices);
    slices.push({ scopeId, month, version: version ?? undefined });
  }
  return byMonth;
}

/** What was counted for a slice. */
export interface CountedSlice extends StaleSlice {
  /** The mark that was there before it was counted, see `joinMarks`. */
  markId: number;
  packed: readonly PackedSlice[];
}

/**
 * Stores what was counted for slices of one month, and takes away the marks that were there before. A slice that somebody
 * else has counted meanwhile, or whose scope is wide no more, is left alone.
 *
 * @returns how many were stored
 */
export async function replaceSlices(
  tx: Tx,
  month: number,
  slices: readonly CountedSlice[],
): Promise<number> {
  const raised = await raiseVersions(tx, month, slices);
  const stored = slices.filter(({ scopeId }) => raised.has(scopeId));
  const replaced = stored.filter(({ version }) => version !== undefined);
  await tx('scope_rollup')
    .where({ month })
    .whereIn(
      'scope_id',
      replaced.map(({ scopeId }) => scopeId),
    )
    .delete();
  const rows = stored.flatMap(({ scopeId, packed }) =>
    packed.map(({ grain, class: bits, counts }) => ({
      scope_id: scopeId,
      grain,
      class: bits,
      month,
      counts,
    })),
  );
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await tx('scope_rollup').insert(rows.slice(start, start + rowsAtATime));
  }
  await tx('rollup_marks')
    .whereIn(
      'id',
      stored.map(({ markId }) => markId),
    )
    .delete();
  return stored.length;
}

/** @returns the scopes whose version was what it was when their slice was counted */
async function raiseVersions(
  tx: Tx,
  month: number,
  slices: readonly StaleSlice[],
): Promise<Set<number>> {
  const columns = { scope_id: 'integer', version: 'integer' } as const;
  const rows = jsonRows(tx, 'r', columns);
  const bind = (wanted: readonly StaleSlice[]) =>
    JSON.stringify(
      wanted.map(({ scopeId, version }) => [scopeId, version ?? 0]),
    );
  const known = slices.filter(({ version }) => version !== undefined);
  const raised = await readRows<{ scope_id: number }>(tx, {
    text: `
      UPDATE rollup_slices SET version = rollup_slices.version + 1 FROM ${rows}
      WHERE rollup_slices.scope_id = r.scope_id AND rollup_slices.month = ? AND rollup_slices.version = r.version
      RETURNING rollup_slices.scope_id`,
    bindings: [bind(known), month],
  });
  const fresh = slices.filter(({ version }) => version === undefined);
  const added = await readRows<{ scope_id: number }>(tx, {
    text: `
      INSERT INTO rollup_slices (scope_id, month, version)
      SELECT s.id, CAST(? AS integer), 1 FROM ${rows} JOIN rollup_scopes AS s ON s.id = r.scope_id
      WHERE true ON CONFLICT DO NOTHING RETURNING scope_id`,
    bindings: [month, bind(fresh)],
  });
  return new Set([...raised, ...added].map(row => row.scope_id));
}
