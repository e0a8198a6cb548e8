import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { runForEach } from '../runForEach';
import { readRows } from '../scopedEvents/Sql';

/** Hints as they are handed out to a read: how often each was noted by then, by key. */
export type HandedHints = ReadonlyMap<string, number>;

/** The hints of a stream that have waited for longest. */
export async function readHints(
  tx: Tx,
  streamId: string,
  limit: number,
): Promise<Map<string, number>> {
  const rows = await readRows<{ key: string; seq: number }>(tx, {
    text: `
      SELECT key, seq FROM stream_hints WHERE stream_id = ?
      ORDER BY noted_at, key LIMIT ?`,
    bindings: [streamId, limit],
  });
  return new Map(rows.map(({ key, seq }) => [key, seq]));
}

/**
 * Takes out hints that a stream has looked at. One that was noted again since it was handed out stays: what it is about may
 * have changed after the look.
 *
 * @returns how many are gone
 */
export async function settleHints(
  tx: Tx,
  streamId: string,
  settled: HandedHints,
): Promise<number> {
  if (settled.size === 0) return 0;
  if (isSqlite(tx)) {
    const results = await runForEach(
      tx,
      'DELETE FROM stream_hints WHERE stream_id = ? AND key = ? AND seq <= ?',
      [...settled].map(([key, seq]) => [streamId, key, seq]),
    );
    return results.reduce((sum, { changes }) => sum + changes, 0);
  }
  // Joined and not looked up: a row that was noted again meanwhile is compared anew.
  const gone = await readRows<{ key: string }>(tx, {
    text: `
      DELETE FROM stream_hints
      USING ${jsonRows(tx, 'r', { key: 'text', seq: 'integer' })}
      WHERE stream_id = ? AND stream_hints.key = r.key AND stream_hints.seq <= r.seq
      RETURNING stream_hints.key`,
    bindings: [JSON.stringify([...settled]), streamId],
  });
  return gone.length;
}

/** Takes out the hints of streams that are not read any more. */
export async function forgetHints(tx: Tx, limit: number): Promise<number> {
  const gone = await readRows<{ key: string }>(tx, {
    text: `
      DELETE FROM stream_hints WHERE (stream_id, key) IN (
        SELECT h.stream_id, h.key FROM stream_hints AS h
        WHERE NOT EXISTS (
          SELECT 1 FROM streams AS s WHERE s.id = h.stream_id AND s.enabled = true
        ) LIMIT ?
      ) RETURNING key`,
    bindings: [limit],
  });
  return gone.length;
}
