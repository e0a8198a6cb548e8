import type { Tx } from '../../Database';
import type { IndexRows } from './IndexRows';
import { seenByAccount } from './seenByAccount';
import { plainSql } from '../Sql';
import { unitRows, type ChosenUnits } from './unitRows';

/**
 * The events of units by account: for questions that are about accounts, not about events. Who has ever been active in a
 * unit is found by jumping from one account to the next in the index.
 */
export function unitAccountRows(tx: Tx, units: ChosenUnits): IndexRows {
  const next = (condition: string) => `
    SELECT min(n.account_id) FROM sightings AS n
    WHERE ${seenByAccount('n')} AND n.account_id IS NOT NULL AND ${condition}`;
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
    ...unitRows(tx, units, []),
    sets: [units.set, plainSql(pairs), plainSql(people)],
    drivers: ['people AS p'],
    once: undefined,
    conditions: [
      's.unit_id = p.position',
      's.account_id = p.account_id',
      seenByAccount('s'),
      's.bucket >= t.low_bucket',
      's.bucket < t.high_bucket',
    ].map(plainSql),
  };
}
