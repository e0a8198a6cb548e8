import type { Presence } from '@activity-insights/plugin-activity-node';
import { toStorableText } from '../../records/storableText';
import type { Tx } from '../Database';
import { stateTables } from '../state/stateTables';
import { noteSeen } from './noteSeen';
import { openCensus } from './openCensus';

/** The read that tells what is there. */
export interface TellingRead {
  streamId: string;
  runId: string;
  /** Of the project, which is that of the stream that is told about. */
  unitId: number;
  /** When it began, by the clock of the database; null if that is not known. */
  startedAt: number | null;
}

/** Keeps what a page says is there of another stream, until the read that tells has come to its end. */
export async function notePresence(
  tx: Tx,
  { streamId, runId, unitId, startedAt }: TellingRead,
  { resource, of, ids }: Presence,
): Promise<void> {
  const told = await tx('resources')
    .where({ name: resource })
    .first<{ id: number }>('id');
  // Nothing is stored of a stream that nobody has ever listed.
  if (!told) return;
  const kind = stateTables[of].number;
  const viewpoint = { unitId, resourceId: told.id };
  const census = await openCensus(
    tx,
    { streamId, runId, viewpoint, kind },
    startedAt,
  );
  await noteSeen(
    tx,
    census.id,
    ids.map(id => [kind, toStorableText(id)]),
  );
}
