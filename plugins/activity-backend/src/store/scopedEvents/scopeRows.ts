import type { AccountStretch, Scope, WideScope } from '../../scope/Scope';
import { endOfBuckets, firstBucket } from '../../time/bucketBounds';
import { isSqlite, type Tx } from '../Database';
import { jsonSet } from './jsonSet';
import { plainSql, type Sql } from './Sql';

/** How the events of a scope are searched: which index drives, and what its columns are called. */
export interface ScopeRows {
  /** Sets for the WITH clause. */
  sets: Sql[];
  /** The sets that drive the search, if any, for the FROM clause. */
  drivers: string[];
  /** What is searched, and under which name. */
  table: string;
  alias: string;
  /** Joins the event's own row, `e`, if `table` is another. */
  eventJoin: string;
  id: string;
  class: string;
  bucket: string;
  kind: string;
  account: string;
  /** The quarter of the author's own clock; null if that is not known. */
  authorBucket: string;
  /** The set of units in which the event is seen. */
  unitSet: string;
  /** The attributed branch. */
  branch: string;
  /** What keeps all but one of the rows of an event out, if it may have several. */
  once?: Sql;
  /** What ties the rows to the scope and to the buckets of a stretch, `t`. */
  conditions: Sql[];
}

const eventRow = {
  table: 'events',
  alias: 'e',
  eventJoin: '',
  id: 'e.id',
  class: 'e.class',
  bucket: 'e.bucket',
  kind: 'e.kind',
  account: 'e.account_id',
  authorBucket: 'e.author_bucket',
  unitSet: 'e.unit_set_id',
  branch: 'e.branch',
} as const;

const allRows: ScopeRows = {
  ...eventRow,
  sets: [],
  drivers: [],
  conditions: [
    'e.removed_at IS NULL',
    'e.bucket >= t.low_bucket',
    'e.bucket < t.high_bucket',
  ].map(plainSql),
};

/** The rows of a scope. */
export function scopeRows(tx: Tx, scope: Scope): ScopeRows {
  switch (scope.kind) {
    case 'units':
      return unitRows(tx, scope.unitIds);
    case 'people':
      return peopleRows(tx, peopleSet(tx, scope.stretches));
    case 'wide':
      return scope.of === 'units'
        ? unitRowsOf(wideUnitsSet(scope), true, tx)
        : peopleRows(tx, widePeopleSet(scope));
    default:
      return allRows;
  }
}

/**
 * The events of units by account: for questions that are about accounts, not about events. Who has ever been active in a
 * unit is found by jumping from one account to the next in the index.
 */
export function unitAccountRows(
  tx: Tx,
  scope: Extract<Scope, { kind: 'units' | 'wide' }>,
): ScopeRows {
  const rows = scopeRows(tx, scope);
  const next = (condition: string) => `
    SELECT min(n.account_id) FROM sightings AS n WHERE n.gone_at IS NULL AND ${condition}`;
  const pairs = `pairs (unit_id, account_id) AS (
    SELECT u.unit_id, (${next('n.unit_id = u.unit_id')}) FROM chosen_units AS u
    UNION ALL
    SELECT p.unit_id, (${next(
      'n.unit_id = p.unit_id AND n.account_id > p.account_id',
    )})
    FROM pairs AS p WHERE p.account_id IS NOT NULL
  )`;
  const people = `people AS MATERIALIZED (
    SELECT unit_id AS position, account_id FROM pairs WHERE account_id IS NOT NULL
  )`;
  return {
    ...rows,
    sets: [rows.sets[0], plainSql(pairs), plainSql(people)],
    drivers: ['people AS p'],
    once: undefined,
    conditions: [
      's.unit_id = p.position',
      's.account_id = p.account_id',
      's.gone_at IS NULL',
      's.bucket >= t.low_bucket',
      's.bucket < t.high_bucket',
    ].map(plainSql),
  };
}

/** The events of every account, by account: for questions that are about accounts, not about events. */
export function everyAccountRows(tx: Tx): ScopeRows {
  return peopleRows(tx, {
    text: `people AS MATERIALIZED (SELECT 0 AS position, id AS account_id, ${firstBucket} AS from_bucket, ${endOfBuckets} AS to_bucket FROM accounts)`,
    bindings: [],
  });
}

/**
 * Where events are seen that are seen in a chosen unit with a smaller number as well: an event that several of the units have
 * is read from the first of them only, which spares comparing the events with each other.
 */
const repeatedSet = plainSql(`repeated AS MATERIALIZED (
  SELECT x.unit_id, x.unit_set_id FROM chosen_units AS u
  JOIN unit_set_units AS x ON x.unit_id = u.unit_id
  WHERE EXISTS (
    SELECT 1 FROM unit_set_units AS o JOIN chosen_units AS c ON c.unit_id = o.unit_id
    WHERE o.unit_set_id = x.unit_set_id AND o.unit_id < x.unit_id
  )
)`);

function unitRows(tx: Tx, unitIds: number[]): ScopeRows {
  const rows = unitIds.map(id => [id]);
  const chosen = jsonSet(tx, 'chosen_units', { unit_id: 'integer' }, rows);
  return unitRowsOf(chosen, unitIds.length > 1, tx);
}

/** The units, and the accounts, of a scope that the store keeps resolved. */
function wideUnitsSet({ scopeId }: WideScope): Sql {
  return {
    text: 'chosen_units AS MATERIALIZED (SELECT unit_id FROM rollup_units WHERE scope_id = ?)',
    bindings: [scopeId],
  };
}

function widePeopleSet({ scopeId }: WideScope): Sql {
  return {
    text: `people AS MATERIALIZED (
      SELECT 0 AS position, account_id, from_bucket, to_bucket FROM rollup_accounts WHERE scope_id = ?
    )`,
    bindings: [scopeId],
  };
}

function unitRowsOf(chosen: Sql, areSeveral: boolean, tx: Tx): ScopeRows {
  return {
    sets: areSeveral ? [chosen, repeatedSet] : [chosen],
    drivers: ['chosen_units AS u'],
    table: 'sightings',
    alias: 's',
    eventJoin: isSqlite(tx)
      ? 'JOIN events AS e ON e.id = s.event_id'
      : 'CROSS JOIN LATERAL (SELECT * FROM events WHERE id = s.event_id OFFSET 0) AS e',
    id: 's.event_id',
    class: 's.class',
    bucket: 's.bucket',
    kind: 's.kind',
    account: 's.account_id',
    authorBucket: 's.author_bucket',
    unitSet: 's.unit_set_id',
    branch: 's.event_branch',
    once: areSeveral
      ? plainSql(`NOT EXISTS (
            SELECT 1 FROM repeated AS r WHERE r.unit_id = s.unit_id AND r.unit_set_id = s.unit_set_id
          )`)
      : undefined,
    conditions: [
      's.unit_id = u.unit_id',
      's.gone_at IS NULL',
      's.bucket >= t.low_bucket',
      's.bucket < t.high_bucket',
    ].map(plainSql),
  };
}

function peopleRows(tx: Tx, set: Sql): ScopeRows {
  const [later, earlier] = isSqlite(tx)
    ? ['max', 'min']
    : ['greatest', 'least'];
  return {
    ...eventRow,
    sets: [set],
    drivers: ['people AS p'],
    conditions: [
      'e.account_id = p.account_id',
      'e.removed_at IS NULL',
      `e.bucket >= ${later}(p.from_bucket, t.low_bucket)`,
      `e.bucket < ${earlier}(p.to_bucket, t.high_bucket)`,
    ].map(plainSql),
  };
}

function peopleSet(tx: Tx, stretches: AccountStretch[]): Sql {
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
