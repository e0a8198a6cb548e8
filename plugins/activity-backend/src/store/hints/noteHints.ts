import { databaseClock } from '../clock';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** That a stream is to look at something. */
export interface NotedHint {
  streamId: string;
  /** As every database takes it, see `toStorableText`. */
  key: string;
}

/**
 * A stream is not made due because of hints sooner than this after its last read began, in milliseconds. A burst is then read in
 * a few large parts and not in many small ones, which cost as many requests each.
 */
export const hintRestMs = 2_000;

const streamColumns = { stream_id: 'text' } as const;
const hintColumns = { stream_id: 'text', key: 'text' } as const;

/**
 * Keeps hints until their streams have looked, and makes these due. Streams that are not known, or are not to be read, get
 * none; and one that rests after a failure, or because it was told to, goes on resting.
 *
 * @param hints - each only once
 * @returns the streams that are known
 */
export async function noteHints(
  tx: Tx,
  hints: readonly NotedHint[],
): Promise<Set<string>> {
  const named = [...new Set(hints.map(({ streamId }) => streamId))].sort();
  const rows = await readRows<{ id: string }>(tx, {
    text: `
      SELECT s.id FROM ${jsonRows(tx, 'r', streamColumns)}
      JOIN streams AS s ON s.id = r.stream_id
      WHERE s.enabled = true AND s.archived_at IS NULL`,
    bindings: [JSON.stringify(named.map(id => [id]))],
  });
  const known = new Set(rows.map(({ id }) => id));
  const kept = hints.filter(({ streamId }) => known.has(streamId));
  if (kept.length === 0) return known;
  // Hints first, then streams, as those do who settle them: that way nobody waits in a circle.
  await tx.raw(
    `INSERT INTO stream_hints (stream_id, key, seq, noted_at)
     SELECT r.stream_id, r.key, 1, ${databaseClock(tx)}
     FROM ${jsonRows(tx, 'r', hintColumns)}
     WHERE true ORDER BY r.stream_id, r.key
     ON CONFLICT (stream_id, key) DO UPDATE SET seq = stream_hints.seq + 1`,
    [JSON.stringify(kept.map(({ streamId, key }) => [streamId, key]))],
  );
  await makeDue(
    tx,
    named.filter(id => known.has(id)),
  );
  return known;
}

/**
 * Whoever ends a read at the same moment gives the stream another due time and then looks for hints: waiting for his row,
 * either he has seen these, or this comes after him.
 */
async function makeDue(tx: Tx, streamIds: readonly string[]): Promise<void> {
  const binding = JSON.stringify(streamIds.map(id => [id]));
  const rows = jsonRows(tx, 'r', streamColumns);
  if (!isSqlite(tx)) {
    await tx.raw(
      `SELECT s.id FROM ${rows} JOIN streams AS s ON s.id = r.stream_id
       ORDER BY s.id FOR NO KEY UPDATE OF s`,
      [binding],
    );
  }
  const now = databaseClock(tx);
  const rested = `COALESCE(streams.last_success_at, 0) + ${hintRestMs}`;
  const due = `CASE WHEN ${rested} > ${now} THEN ${rested} ELSE ${now} END`;
  await tx.raw(
    `UPDATE streams SET next_due_at = ${due} FROM ${rows}
     WHERE streams.id = r.stream_id AND streams.error_code IS NULL AND streams.next_due_at > ${due}`,
    [binding],
  );
}
