import type { Tx } from '../Database';
import { readDatabaseClock } from '../clock';
import { internInstance } from '../operations/internInstance';

/** Why an instance could not tell its streams, in words that hold no secret. */
export interface ListingFailure {
  code: string;
  message: string;
}

/** Notes that an instance could not tell its streams; those that it has stay as they are. */
export async function saveListingFailure(
  tx: Tx,
  source: string,
  instance: string,
  { code, message }: ListingFailure,
): Promise<void> {
  const id = await internInstance(tx, source, instance);
  const now = await readDatabaseClock(tx);
  await tx('instances')
    .where({ id })
    .update({
      listing_failing_since: tx.raw('COALESCE(listing_failing_since, ?)', [
        now,
      ]),
      listing_error_code: code,
      listing_error_message: message,
    });
}
