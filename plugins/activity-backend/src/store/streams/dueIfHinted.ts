import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { hintRestMs } from '../hints/noteHints';

/**
 * Makes a stream due soon if hints wait for it: more than one read was given, or such as came while it was going on. It comes
 * after the statement that has given the stream another due time, see `noteHints`.
 */
export async function dueIfHinted(tx: Tx, streamId: string): Promise<void> {
  const soon = tx.raw(`${databaseClock(tx)} + ${hintRestMs}`);
  await tx('streams')
    .where({ id: streamId })
    .where('next_due_at', '>', soon)
    .whereExists(
      tx('stream_hints').where({ stream_id: streamId }).select('key'),
    )
    .update({ next_due_at: soon });
}
