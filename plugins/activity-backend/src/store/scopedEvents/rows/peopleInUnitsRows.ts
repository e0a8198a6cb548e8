import type { Tx } from '../../Database';
import type { IndexRows } from './IndexRows';
import { inBothStretches } from './peopleRows';
import { seenByAccount } from './seenByAccount';
import { plainSql, type Sql } from '../Sql';
import { chosenUnits, unitRows } from './unitRows';

/**
 * With so many units at most it costs less to look for each pair of an account and a unit than to read all that the accounts
 * have done: a pair that finds nothing costs as much as some ten events.
 */
const mostUnits = 8;

/**
 * What accounts did, each within its buckets, in the units of one of the filters: only the events that are in both are read,
 * however much else the accounts do and however much happens in the units.
 *
 * @returns undefined if no filter has few enough units
 */
export function peopleInUnitsRows(
  tx: Tx,
  people: Sql,
  seenIn: IndexRows['seenIn'],
): IndexRows | undefined {
  const [fewest, ...others] = [...seenIn].sort((a, b) => a.length - b.length);
  if (!fewest || fewest.length > mostUnits) return undefined;
  const rows = unitRows(tx, chosenUnits(tx, fewest), others);
  return {
    ...rows,
    sets: [people, ...rows.sets],
    drivers: ['people AS p', ...rows.drivers],
    conditions: [
      plainSql('s.unit_id = u.unit_id'),
      plainSql('s.account_id = p.account_id'),
      plainSql(seenByAccount('s')),
      ...inBothStretches(tx, rows.bucket),
    ],
  };
}
