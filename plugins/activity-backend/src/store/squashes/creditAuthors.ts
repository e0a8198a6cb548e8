import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { markEvents } from '../rollups/markChanges';
import type { Squash } from './readSquashes';

/** For whom a commit counts, and who has signed it if that is somebody else. */
export interface Signed {
  accountId: number | null;
  signerId: number | null;
}

/**
 * Lets squash commits count for the authors of their changes, and all others for whoever signed them.
 *
 * @param squashes - what is known of those that are squash commits, by id
 */
export async function creditAuthors(
  tx: Tx,
  commits: readonly (Signed & { id: number })[],
  squashes: ReadonlyMap<number, Squash>,
): Promise<void> {
  const changes = commits.flatMap(({ id, accountId, signerId }) => {
    const signer = signerId ?? accountId;
    const credited = squashes.get(id)?.creditedId ?? null;
    // What nobody has signed is nobody's.
    const isTheirs = signer === null || credited === null;
    const now = isTheirs || credited === signer ? signer : credited;
    return now === accountId ? [] : [[id, now, now === signer ? null : signer]];
  });
  if (changes.length === 0) return;
  const ids = changes.map(([id]) => id!);
  const rows = jsonRows(tx, 'r', {
    id: 'bigint',
    account_id: 'integer',
    signer_id: 'integer',
  });
  const bound = [JSON.stringify(changes)];
  // Both whom they counted for, and whom they count for from now on.
  await markEvents(tx, ids);
  await tx.raw(
    `UPDATE events SET account_id = r.account_id, signer_id = r.signer_id FROM ${rows} WHERE events.id = r.id`,
    bound,
  );
  await tx.raw(
    `UPDATE sightings SET account_id = r.account_id FROM ${rows} WHERE sightings.event_id = r.id`,
    bound,
  );
  await markEvents(tx, ids);
}
