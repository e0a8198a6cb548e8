import type { AccountStretch, Scope } from '../../scope/Scope';
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
  /** Whether one event may come more than once. */
  repeats: boolean;
  /** What ties the rows to the scope and to the buckets of a stretch, `t`. */
  conditions: Sql[];
}

/** Beyond every bucket: the ends of a stretch that is open. */
const openFrom = -2_147_483_648;
const openTo = 2_147_483_647;

const eventRow = {
  table: 'events',
  alias: 'e',
  eventJoin: '',
  id: 'e.id',
  class: 'e.class',
  bucket: 'e.bucket',
  kind: 'e.kind',
  repeats: false,
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
    default:
      return allRows;
  }
}

/** The events of every account, by account: for questions that are about accounts, not about events. */
export function everyAccountRows(tx: Tx): ScopeRows {
  return peopleRows(tx, {
    text: `people AS MATERIALIZED (SELECT 0 AS position, id AS account_id, ${openFrom} AS from_bucket, ${openTo} AS to_bucket FROM accounts)`,
    bindings: [],
  });
}

function unitRows(tx: Tx, unitIds: number[]): ScopeRows {
  const rows = unitIds.map(id => [id]);
  return {
    sets: [jsonSet(tx, 'chosen_units', { unit_id: 'integer' }, rows)],
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
    repeats: unitIds.length > 1,
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
    fromBucket ?? openFrom,
    toBucket ?? openTo,
  ]);
  return jsonSet(tx, 'people', columns, rows);
}
