import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import { readRows } from '../scopedEvents/Sql';

/** Streams of an instance that are in the same condition. */
export interface StreamGroup {
  enabled: boolean;
  /** Whether a replica reads them at the moment. */
  leased: boolean;
  /** Why their last attempt has failed; null if it has not, or if there was none. */
  code: string | null;
  /** What one of them says of it; free of secrets, for administrators. */
  message: string | null;
  /** Failures in a row. */
  failures: number;
  /** Whether they were ever read to their end. */
  everRead: boolean;
  count: number;
}

/** What is known of an instance and its streams. */
export interface InstanceState {
  source: string;
  instance: string;
  /** Whether it has ever told which streams it has. */
  wasListed: boolean;
  /** Why it could not tell the last time. The message is for administrators. */
  listingError: { code: string; message: string } | undefined;
  streams: StreamGroup[];
  /**
   * When the stalest of its active streams was last read to its end; for one that never was, when it began to fail. UTC
   * epoch milliseconds, null if there is none. Active are those that are enabled and whose project is not archived.
   */
  stalestAt: number | null;
  /** When it was last heard of by a webhook, UTC epoch milliseconds; undefined if it never was. */
  heardAt?: number;
}

/** How all instances do, those included that are configured no more. Its size does not depend on the number of streams. */
export async function readInstanceStates(tx: Tx): Promise<InstanceState[]> {
  const instances = await tx('instances')
    .whereNot({ instance: '*' })
    .orderBy(['source', 'instance'])
    .select<InstanceRow[]>(
      'id',
      'source',
      'instance',
      'listed_at',
      'listing_error_code',
      'listing_error_message',
      'hinted_at',
    );
  const groups = await readRows<GroupRow>(tx, {
    text: `
      WITH clock AS (SELECT ${databaseClock(tx)} AS at),
      conditions AS (
        SELECT s.instance_id, s.enabled, s.error_code, s.error_message, s.consecutive_failures,
          COALESCE(s.lease_until >= clock.at, false) AS leased, s.last_success_at IS NOT NULL AS ever_read,
          CASE WHEN s.archived_at IS NULL AND s.enabled = true THEN COALESCE(s.last_success_at, s.failing_since) END AS fresh_at
        FROM streams AS s CROSS JOIN clock
      )
      SELECT instance_id, enabled, leased, error_code, consecutive_failures, ever_read, count(*) AS n,
        min(error_message) AS message, min(fresh_at) AS stalest_at
      FROM conditions
      GROUP BY instance_id, enabled, leased, error_code, consecutive_failures, ever_read`,
    bindings: [],
  });
  return instances.map(row => {
    const ofInstance = groups.filter(group => group.instance_id === row.id);
    const instants = ofInstance.flatMap(({ stalest_at: at }) =>
      at === null ? [] : [Number(at)],
    );
    return {
      source: row.source,
      instance: row.instance,
      wasListed: row.listed_at !== null,
      listingError:
        row.listing_error_code === null
          ? undefined
          : {
              code: row.listing_error_code,
              message: row.listing_error_message ?? '',
            },
      streams: ofInstance.map(toGroup),
      stalestAt: instants.length === 0 ? null : Math.min(...instants),
      heardAt: row.hinted_at === null ? undefined : Number(row.hinted_at),
    };
  });
}

function toGroup(row: GroupRow): StreamGroup {
  return {
    enabled: Boolean(row.enabled),
    leased: Boolean(row.leased),
    code: row.error_code,
    message: row.message,
    failures: row.consecutive_failures,
    everRead: Boolean(row.ever_read),
    count: Number(row.n),
  };
}

interface InstanceRow {
  id: number;
  source: string;
  instance: string;
  listed_at: number | string | null;
  listing_error_code: string | null;
  listing_error_message: string | null;
  hinted_at: number | string | null;
}

interface GroupRow {
  instance_id: number;
  enabled: boolean | 0 | 1;
  leased: boolean | 0 | 1;
  error_code: string | null;
  consecutive_failures: number;
  ever_read: boolean | 0 | 1;
  n: number | string;
  message: string | null;
  stalest_at: number | string | null;
}
