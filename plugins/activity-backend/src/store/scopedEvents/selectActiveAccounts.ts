import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import type { IndexRows } from './rows/IndexRows';
import { jsonSet } from './jsonSet';
import { everybodySet, peopleRows } from './rows/peopleRows';
import { scopeRows } from './rows/scopeRows';
import { selectEvents } from './selectEvents';
import { fromSegment, needsEvent } from './segmentSql';
import { selectionSets } from './selectionSets';
import { joinSql, plainSql, withSets, type Sql } from './Sql';
import { unitAccountRows } from './rows/unitAccountRows';
import { chosenUnits, wideUnits } from './rows/unitRows';

/**
 * A statement that selects which accounts have an event in the selection: `account_id`, the value of the class bits as
 * `class`, and `position`, the stretch in a scope of people or the unit in a scope of units.
 *
 * It looks for one event for each account and class instead of reading all: that is what the subquery with a limit is for,
 * which no planner turns into a join.
 */
export function selectActiveAccounts(
  tx: Tx,
  selection: Selection,
  classValues: readonly number[],
): Sql {
  const { scope, seenIn, branches } = selection;
  const probe = (rows: IndexRows) =>
    selectByProbes(tx, selection, classValues, rows);
  if (scope.kind === 'all') return probe(peopleRows(tx, everybodySet, seenIn));
  if (
    scope.kind === 'people' ||
    (scope.kind === 'wide' && scope.of === 'people')
  ) {
    return probe(scopeRows(tx, selection));
  }
  if (seenIn.length === 0 && !branches) {
    const units =
      scope.kind === 'wide' ? wideUnits(scope) : chosenUnits(tx, scope.unitIds);
    return probe(unitAccountRows(tx, units));
  }
  // The index by unit and account has not what filters ask for, so that each probe might read a great many rows.
  return selectEvents(tx, selection, {
    classes: classValues,
    columns: row =>
      `u.unit_id AS position, ${row.account} AS account_id, ${row.class} AS class`,
    everySighting: true,
  });
}

function selectByProbes(
  tx: Tx,
  selection: Selection,
  classValues: readonly number[],
  rows: IndexRows,
): Sql {
  const [people, ...drivers] = rows.drivers;
  const selects = selection.segments.map((segment, segmentIndex): Sql => {
    const source = fromSegment(tx, {
      selection,
      segment,
      segmentIndex,
      rows,
      drivers,
      classCondition: plainSql(`${rows.class} = c.class`),
      joinsEvent: needsEvent(segment),
    });
    return {
      text: `
        SELECT p.position AS position, p.account_id AS account_id, c.class AS class
        FROM ${people} CROSS JOIN class_values AS c
        WHERE (SELECT 1 ${source.text} LIMIT 1) = 1`,
      bindings: source.bindings,
    };
  });
  const classes = classValues.map(value => [value]);
  const sets = [
    ...rows.sets,
    jsonSet(tx, 'class_values', { class: 'integer' }, classes),
    ...selectionSets(tx, selection, rows),
  ];
  return withSets(sets, joinSql(selects, ' UNION ALL '));
}
