import type { Tx } from '../Database';

/** How asking an instance for its streams went the last time, whichever replica asked. */
export interface InstanceListing {
  source: string;
  instance: string;
  /** When it last told them, UTC epoch milliseconds; null if it never has. */
  listedAt: number | null;
  /** Since when it cannot tell them; null if it can. */
  failingSince: number | null;
  /** Why, for administrators. */
  error: { code: string; message: string } | null;
}

/** The state of every instance that has been asked for its streams. */
export async function readListings(tx: Tx): Promise<InstanceListing[]> {
  const rows = await tx('instances')
    .where(asked =>
      asked.whereNotNull('listed_at').orWhereNotNull('listing_failing_since'),
    )
    .orderBy(['source', 'instance'])
    .select<ListingRow[]>(
      'source',
      'instance',
      'listed_at',
      'listing_failing_since',
      'listing_error_code',
      'listing_error_message',
    );
  return rows.map(row => ({
    source: row.source,
    instance: row.instance,
    listedAt: row.listed_at === null ? null : Number(row.listed_at),
    failingSince:
      row.listing_failing_since === null
        ? null
        : Number(row.listing_failing_since),
    error:
      row.listing_error_code === null
        ? null
        : {
            code: row.listing_error_code,
            message: row.listing_error_message ?? '',
          },
  }));
}

interface ListingRow {
  source: string;
  instance: string;
  listed_at: number | string | null;
  listing_failing_since: number | string | null;
  listing_error_code: string | null;
  listing_error_message: string | null;
}
