import type { AccountStretch, WideScope } from '../../../scope/Scope';
import { endOfBuckets, firstBucket } from '../../../time/bucketBounds';
import { isSqlite, type Tx } from '../../Database';
import { eventRow } from './eventRow';
import type { IndexRows } from './IndexRows';
import { jsonSet } from '../jsonSet';
import { plainSql, type Sql } from '../Sql';

/** The set of accounts of a scope, each with the buckets in which its events count. */
export function peopleSet(tx: Tx, stretches: readonly AccountStretch[]): Sql {
  const columns = {
    position: 'integer',
    account_id: 'integer',
    from_bucket: 'integer',
    to_bucket: 'integer',
  } as const;
  const rows = stretches.map(({ accountId, fromBucket, toBucket }, index) => [
    index,
    accountId,
    fromBucket ?? firstBucket,
    toBucket ?? endOfBuckets,
  ]);
  return jsonSet(tx, 'people', columns, rows);
}

/** The accounts of a scope that the store keeps resolved; for the sum see `wideUnits`. */
export function widePeopleSet({ scopeId }: WideScope): Sql {
  return {
    text: `people AS MATERIALIZED (
      SELECT 0 AS position, account_id + 0 AS account_id, from_bucket, to_bucket
      FROM rollup_accounts WHERE scope_id = ?
    )`,
    bindings: [scopeId],
  };
}

/** All accounts: for questions that are about accounts, not about events. */
export const everybodySet: Sql = plainSql(
  `people AS MATERIALIZED (SELECT 0 AS position, id AS account_id, ${firstBucket} AS from_bucket, ${endOfBuckets} AS to_bucket FROM accounts)`,
);

/** What accounts did, each within its buckets. */
export function peopleRows(
  tx: Tx,
  people: Sql,
  seenIn: IndexRows['seenIn'],
): IndexRows {
  return {
    ...eventRow,
    sets: [people],
    drivers: ['people AS p'],
    conditions: [
      plainSql('e.account_id = p.account_id'),
      plainSql('e.removed_at IS NULL'),
      ...inBothStretches(tx, eventRow.bucket),
    ],
    seenIn,
  };
}

/** That a bucket is both in a stretch and in those of an account. */
export function inBothStretches(tx: Tx, bucket: string): Sql[] {
  const [later, earlier] = isSqlite(tx)
    ? ['max', 'min']
    : ['greatest', 'least'];
  return [
    plainSql(`${bucket} >= ${later}(p.from_bucket, t.low_bucket)`),
    plainSql(`${bucket} < ${earlier}(p.to_bucket, t.high_bucket)`),
  ];
}
