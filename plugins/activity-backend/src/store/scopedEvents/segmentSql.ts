import type { Selection } from '../../scope/Selection';
import type { Segment } from '../../time/Segment';
import { isSqlite, type Tx } from '../Database';
import { kindOf } from '../eventKinds';
import type { IndexRows } from './rows/IndexRows';
import { clockTime } from './localTimeSql';
import {
  branchConditions,
  seenConditions,
  stretchSetName,
} from './selectionSets';
import { inNumbers, joinSql, plainSql, type Sql } from './Sql';

export interface SegmentSource {
  selection: Selection;
  segment: Segment;
  segmentIndex: number;
  rows: IndexRows;
  /** Sets that are joined first, if not those of the rows. */
  drivers?: string[];
  classCondition: Sql;
  joinsEvent?: boolean;
  /** See `SelectEventsOptions`. */
  everySighting?: boolean;
  where?: Sql;
}

/**
 * `FROM ... WHERE ...` for the rows of a segment, its stretches being `t`. The small sets drive the search, each pair of
 * a unit or account and a stretch being one range of an index: SQLite keeps the order of CROSS JOIN, and PostgreSQL that
 * of a lateral subquery with an offset, whatever it believes to know of tables that have just been filled.
 */
export function fromSegment(tx: Tx, source: SegmentSource): Sql {
  const { selection, segment, rows, classCondition, where } = source;
  const { drivers = rows.drivers, joinsEvent = false } = source;
  const { table, alias } = rows;
  const inner = [
    classCondition,
    ...rows.conditions,
    kindCondition(tx, selection, rows),
    ...branchConditions(tx, selection, rows),
    ...seenConditions(rows),
    ...(rows.once && !source.everySighting ? [rows.once] : []),
  ];
  const outer = [
    ...timeConditions(segment, rows).map(plainSql),
    ...(where ? [where] : []),
  ];
  const stretches = `${stretchSetName(source.segmentIndex)} AS t`;
  const from = [...drivers, stretches].join(' CROSS JOIN ');
  const join = joinsEvent ? rows.eventJoin : '';
  if (isSqlite(tx)) {
    const conditions = joinSql([...inner, ...outer], ' AND ');
    return {
      text: `FROM ${from} CROSS JOIN ${table} AS ${alias} ${join} WHERE ${conditions.text}`,
      bindings: conditions.bindings,
    };
  }
  // Columns that nobody needs cost as much as a condition.
  const columns = joinsEvent && alias === 'e' ? 'e.*' : rows.columns;
  const found = joinSql(inner, ' AND ');
  const conditions = joinSql([plainSql('true'), ...outer], ' AND ');
  return {
    text: `
      FROM ${from} CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${table} AS ${alias} WHERE ${found.text} OFFSET 0
      ) AS ${alias} ${join} WHERE ${conditions.text}`,
    bindings: [...found.bindings, ...conditions.bindings],
  };
}

/** Whether reading the segment takes the event's own row. */
export function needsEvent({ unit }: Segment): boolean {
  return unit === 'millisecond';
}

/** That the rows are of the types. */
function kindCondition(tx: Tx, { types }: Selection, { kind }: IndexRows): Sql {
  // Known to be of the last column of the index, the condition would make PostgreSQL 18 plan for skips between buckets.
  const column = isSqlite(tx) ? kind : `${kind} + 0`;
  return inNumbers(column, types.map(kindOf));
}

/** What the bounds of buckets, which the rows are searched by, do not say already. */
function timeConditions(segment: Segment, rows: IndexRows): string[] {
  const { clock, unit } = segment;
  const time = clockTime(segment, rows);
  const conditions: string[] = [];
  if (clock === 'author') conditions.push(`${rows.authorBucket} IS NOT NULL`);
  if (clock === 'utcWithoutAuthor') {
    conditions.push(`${rows.authorBucket} IS NULL`);
  }
  if (clock === 'author' || unit === 'millisecond') {
    conditions.push(`${time} >= t.from_time`, `${time} < t.to_time`);
  }
  return conditions;
}
