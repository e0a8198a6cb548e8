import type { WideScope } from '../../../scope/Scope';
import { isSqlite, type Tx } from '../../Database';
import type { IndexRows } from './IndexRows';
import { jsonSet } from '../jsonSet';
import { plainSql, type Sql } from '../Sql';

/** Units that are searched. */
export interface ChosenUnits {
  set: Sql;
  /** Whether there may be more than one. */
  areSeveral: boolean;
}

/** Units that are at hand. */
export function chosenUnits(tx: Tx, unitIds: readonly number[]): ChosenUnits {
  const rows = unitIds.map(id => [id]);
  return {
    set: jsonSet(tx, 'chosen_units', { unit_id: 'integer' }, rows),
    areSeveral: unitIds.length > 1,
  };
}

/**
 * The units of a scope that the store keeps resolved. The sum hides from PostgreSQL which column it is: what it knows of the
 * column, which are the same units in all scopes, makes it remember all rows of a unit in case the unit comes again.
 */
export function wideUnits({ scopeId }: WideScope): ChosenUnits {
  return {
    set: {
      text: 'chosen_units AS MATERIALIZED (SELECT unit_id + 0 AS unit_id FROM rollup_units WHERE scope_id = ?)',
      bindings: [scopeId],
    },
    areSeveral: true,
  };
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

/** What was seen in units. */
export function unitRows(
  tx: Tx,
  { set, areSeveral }: ChosenUnits,
  seenIn: IndexRows['seenIn'],
): IndexRows {
  return {
    sets: areSeveral ? [set, repeatedSet] : [set],
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
    columns:
      's.event_id, s.unit_id, s.class, s.bucket, s.kind, s.account_id, s.author_bucket, s.unit_set_id, s.event_branch',
    // In the form that PostgreSQL looks up by hash, see `seenConditions`.
    once: areSeveral
      ? plainSql(
          '((s.unit_id, s.unit_set_id) IN (SELECT unit_id, unit_set_id FROM repeated)) IS NOT TRUE',
        )
      : undefined,
    conditions: [
      's.unit_id = u.unit_id',
      's.gone_at IS NULL',
      's.bucket >= t.low_bucket',
      's.bucket < t.high_bucket',
    ].map(plainSql),
    seenIn,
  };
}
