import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { jsonSet } from './jsonSet';
import {
  everyAccountRows,
  scopeRows,
  unitAccountRows,
  type ScopeRows,
} from './scopeRows';
import { selectEvents } from './selectEvents';
import { fromSegment, needsEvent, selectionSets } from './segmentSql';
import { joinSql, plainSql, withSets, type Sql } from './Sql';

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
  const { scope } = selection;
  if (scope.kind === 'all') {
    return selectByProbes(tx, selection, classValues, everyAccountRows(tx));
  }
  if (
    scope.kind === 'people' ||
    (scope.kind === 'wide' && scope.of === 'people')
  ) {
    return selectByProbes(tx, selection, classValues, scopeRows(tx, scope));
  }
  const isFiltered = selection.seenIn.length > 0 || selection.branches;
  // The index by unit and account has not what filters ask for, so that each probe might read a great many rows.
  return isFiltered
    ? selectEvents(tx, selection, {
        classes: classValues,
        columns: row =>
          `u.unit_id AS position, ${row.account} AS account_id, ${row.class} AS class`,
        everySighting: true,
      })
    : selectByProbes(tx, selection, classValues, unitAccountRows(tx, scope));
}

function selectByProbes(
  tx: Tx,
  selection: Selection,
  classValues: readonly number[],
  rows: ScopeRows,
): Sql {
  const selects = selection.segments.map((segment, segmentIndex): Sql => {
    const source = fromSegment(tx, {
      selection,
      segment,
      segmentIndex,
      rows,
      drivers: [],
      classCondition: plainSql(`${rows.class} = c.class`),
      joinsEvent: needsEvent(segment),
    });
    return {
      text: `
        SELECT p.position AS position, p.account_id AS account_id, c.class AS class
        FROM people AS p CROSS JOIN class_values AS c
        WHERE (SELECT 1 ${source.text} LIMIT 1) = 1`,
      bindings: source.bindings,
    };
  });
  const classes = classValues.map(value => [value]);
  const sets = [
    ...rows.sets,
    jsonSet(tx, 'class_values', { class: 'integer' }, classes),
    ...selectionSets(tx, selection),
  ];
  return withSets(sets, joinSql(selects, ' UNION ALL '));
}
