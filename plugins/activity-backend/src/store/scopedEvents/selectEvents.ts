import type { Selection } from '../../scope/Selection';
import type { Segment } from '../../time/Segment';
import type { Tx } from '../Database';
import { cellSql, clockTime, daySql, weekSql } from './localTimeSql';
import type { IndexRows } from './rows/IndexRows';
import { scopeRows } from './rows/scopeRows';
import { fromSegment, needsEvent } from './segmentSql';
import { selectionSets } from './selectionSets';
import { inNumbers, joinSql, withSets, type Sql } from './Sql';

/** What can be selected of an event, as SQL. */
export interface EventColumns {
  id: string;
  class: string;
  bucket: string;
  account: string;
  /** The set of units in which the event is seen. */
  unitSet: string;
  /** The attributed branch. */
  branch: string;
  /** Hour of the week, 0 to 167. */
  cell: string;
  /** Local day, as days since 1970-01-01. */
  day: string;
  /** Local week, as weeks since Monday 1969-12-29. */
  week: string;
  /** Quarter of an hour of that week, 0 to 671; 0 is Monday 00:00. */
  quarterOfWeek: string;
}

export interface SelectEventsOptions {
  /** Values of the class bits. */
  classes: readonly number[];
  columns: (columns: EventColumns) => string;
  /** Whether `columns` or `where` use the event's own row, `e`. Without it, units are read from one index. */
  joinsEvent?: boolean;
  /** Whether an event comes once for every unit of the scope that has it, and not just once. */
  everySighting?: boolean;
  where?: Sql;
}

/**
 * A statement that selects from the events of a selection in whatever order.
 */
export function selectEvents(
  tx: Tx,
  selection: Selection,
  options: SelectEventsOptions,
): Sql {
  const rows = scopeRows(tx, selection);
  const selects = selection.segments.map((_, index) =>
    selectSegment(tx, selection, index, rows, options),
  );
  const sets = [...rows.sets, ...selectionSets(tx, selection, rows)];
  return withSets(sets, joinSql(selects, ' UNION ALL '));
}

function selectSegment(
  tx: Tx,
  selection: Selection,
  segmentIndex: number,
  rows: IndexRows,
  options: SelectEventsOptions,
): Sql {
  const segment = selection.segments[segmentIndex];
  const columns = options.columns(columnsOf(segment, rows));
  const source = fromSegment(tx, {
    selection,
    segment,
    segmentIndex,
    rows,
    classCondition: inNumbers(rows.class, options.classes),
    joinsEvent: options.joinsEvent || needsEvent(segment),
    where: options.where,
    everySighting: options.everySighting,
  });
  return {
    text: `SELECT ${columns} ${source.text}`,
    bindings: source.bindings,
  };
}

function columnsOf(segment: Segment, rows: IndexRows): EventColumns {
  const time = clockTime(segment, rows);
  return {
    id: rows.id,
    class: rows.class,
    bucket: rows.bucket,
    account: rows.account,
    unitSet: rows.unitSet,
    branch: rows.branch,
    cell: cellSql(segment, time, 't.shift'),
    day: daySql(segment, time, 't.shift'),
    ...weekSql(segment, time, 't.shift'),
  };
}
