import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';

/** How exactly it is known when an instance was heard of, in milliseconds: it is not worth a write each time. */
const exactnessMs = 5_000;

/** Notes that an instance was heard of just now. Of one that has never listed its streams nothing is noted. */
export async function noteDelivery(
  tx: Tx,
  { source, instance }: { source: string; instance: string },
): Promise<void> {
  const now = await readDatabaseClock(tx);
  await tx('instances')
    .where({ source, instance })
    .whereRaw('COALESCE(hinted_at, 0) < ?', [now - exactnessMs])
    .update({ hinted_at: now });
}
