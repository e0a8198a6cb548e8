import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { allClassValues } from './eventClassValues';
import { jsonSet } from './jsonSet';
import { everyAccountRows, scopeRows } from './scopeRows';
import { fromSegment, selectionSets } from './segmentSql';
import { joinSql, plainSql, withSets, type Sql } from './Sql';

/**
 * A statement that selects the accounts of a scope of people, or of everybody, that have an event in the selection, with
 * the position of the stretch in the scope and the values of the class bits. It looks for one event for each account and class instead of reading all: that
 * is what the subquery with a limit is for, which no planner turns into a join.
 */
export function selectActiveAccounts(tx: Tx, selection: Selection): Sql {
  const rows =
    selection.scope.kind === 'people'
      ? scopeRows(tx, selection.scope)
      : everyAccountRows(tx);
  const selects = selection.segments.map((segment, segmentIndex): Sql => {
    const source = fromSegment(tx, {
      selection,
      segment,
      segmentIndex,
      rows,
      drivers: [],
      classCondition: plainSql('e.class = c.class'),
    });
    return {
      text: `
        SELECT p.position AS position, p.account_id AS account_id, c.class AS class
        FROM people AS p CROSS JOIN class_values AS c
        WHERE (SELECT 1 ${source.text} LIMIT 1) = 1`,
      bindings: source.bindings,
    };
  });
  const classes = allClassValues.map(value => [value]);
  const sets = [
    ...rows.sets,
    jsonSet(tx, 'class_values', { class: 'integer' }, classes),
    ...selectionSets(tx, selection),
  ];
  return withSets(sets, joinSql(selects, ' UNION ALL '));
}
