import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import type { Viewpoint } from '../operations/writeSightings';
import type { BigIntColumn } from '../rows';

/** Stands for every kind that a stream shows. */
export const everyKind = 0;

/** Which census it is: who tells, and of what. */
export interface CensusKey {
  /** The stream that tells. */
  streamId: string;
  /** The reload that it tells for; empty for ordinary reads. */
  runId: string;
  /** The stream that is told about. */
  viewpoint: Viewpoint;
  /** The number of a table, or `everyKind`. */
  kind: number;
}

/** A walk over what a source shows that has begun and whose end has not been drawn. */
export interface OpenCensus extends CensusKey {
  id: number;
  /** What was seen since then stays, UTC epoch milliseconds by the clock of the database. */
  startedAt: number;
}

/**
 * The census that a page belongs to, which begins with its first page.
 *
 * @param startedAt - when its read began, by the clock of the database; null for now
 */
export async function openCensus(
  tx: Tx,
  key: CensusKey,
  startedAt: number | null,
): Promise<OpenCensus> {
  const columns = columnsOf(key);
  await tx('censuses')
    .insert({
      ...columns,
      started_at: startedAt ?? tx.raw(databaseClock(tx)),
    })
    .onConflict(Object.keys(columns))
    .ignore();
  const row = await tx('censuses')
    .where(columns)
    .first<{ id: BigIntColumn; started_at: BigIntColumn }>('id', 'started_at');
  return {
    ...key,
    id: Number(row!.id),
    startedAt: Number(row!.started_at),
  };
}

/** The censuses of a stream whose end has not been drawn, without what a reload notes of the stream itself. */
export async function readOpenCensuses(
  tx: Tx,
  { streamId, runId }: Pick<CensusKey, 'streamId' | 'runId'>,
): Promise<OpenCensus[]> {
  const rows = await tx('censuses')
    .where({ stream_id: streamId, run_id: runId })
    .whereNot({ kind: everyKind })
    .orderBy('id')
    .select<CensusRow[]>('*');
  return rows.map(row => ({
    streamId,
    runId,
    viewpoint: { unitId: row.unit_id, resourceId: row.resource_id },
    kind: row.kind,
    id: Number(row.id),
    startedAt: Number(row.started_at),
  }));
}

function columnsOf({ streamId, runId, viewpoint, kind }: CensusKey) {
  return {
    stream_id: streamId,
    run_id: runId,
    unit_id: viewpoint.unitId,
    resource_id: viewpoint.resourceId,
    kind,
  };
}

interface CensusRow {
  id: BigIntColumn;
  unit_id: number;
  resource_id: number;
  kind: number;
  started_at: BigIntColumn;
}
