import type { Selection } from '../../scope/Selection';
import type { Segment, SegmentStretch } from '../../time/Segment';
import { isSqlite, type Tx } from '../Database';
import { kindOf } from '../eventKinds';
import { jsonRows } from '../jsonRows';
import { jsonSet } from './jsonSet';
import { clockTime } from './localTimeSql';
import type { ScopeRows } from './scopeRows';
import { inNumbers, joinSql, plainSql, type Sql } from './Sql';

/** The name of the set of stretches of one segment. */
export function stretchSetName(segmentIndex: number): string {
  return `stretches_${segmentIndex}`;
}

/** The sets that filters and segments name, for the WITH clause. */
export function selectionSets(tx: Tx, selection: Selection): Sql[] {
  const { seenIn, branches, segments } = selection;
  const seen = seenIn.map((unitIds, index) => {
    const rows = unitIds.map(id => [id]);
    const units = jsonRows(tx, 'u', { unit_id: 'integer' });
    return {
      text: `seen_${index} AS MATERIALIZED (
        SELECT DISTINCT x.unit_set_id FROM ${units} JOIN unit_set_units AS x ON x.unit_id = u.unit_id)`,
      bindings: [JSON.stringify(rows)],
    };
  });
  const names = branches && [
    jsonSet(
      tx,
      'branch_names',
      { name: 'text' },
      branches.map(name => [name]),
    ),
  ];
  const stretches = segments.map((segment, index) =>
    stretchSet(tx, stretchSetName(index), segment.stretches),
  );
  return [...seen, ...(names ?? []), ...stretches];
}

export interface SegmentSource {
  selection: Selection;
  segment: Segment;
  segmentIndex: number;
  rows: ScopeRows;
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
  const { drivers = rows.drivers } = source;
  const inner = [classCondition, ...rows.conditions];
  // Known to be of the index, the condition on the last column would make PostgreSQL 18 plan for skips between buckets.
  const outer = [
    inNumbers(rows.kind, selection.types.map(kindOf)),
    ...timeConditions(segment, rows).map(plainSql),
    ...filterConditions(selection, rows).map(plainSql),
    ...(rows.once && !source.everySighting ? [rows.once] : []),
    ...(where ? [where] : []),
  ];
  const stretches = `${stretchSetName(source.segmentIndex)} AS t`;
  const from = [...drivers, stretches].join(' CROSS JOIN ');
  const join = source.joinsEvent ? rows.eventJoin : '';
  const { table, alias } = rows;
  if (isSqlite(tx)) {
    const conditions = joinSql([...inner, ...outer], ' AND ');
    return {
      text: `FROM ${from} CROSS JOIN ${table} AS ${alias} ${join} WHERE ${conditions.text}`,
      bindings: conditions.bindings,
    };
  }
  const found = joinSql(inner, ' AND ');
  const conditions = joinSql([plainSql('true'), ...outer], ' AND ');
  return {
    text: `
      FROM ${from} CROSS JOIN LATERAL (
        SELECT ${alias}.* FROM ${table} AS ${alias} WHERE ${found.text} OFFSET 0
      ) AS ${alias} ${join} WHERE ${conditions.text}`,
    bindings: [...found.bindings, ...conditions.bindings],
  };
}

/** Whether reading the segment takes the event's own row. */
export function needsEvent({ unit }: Segment): boolean {
  return unit === 'millisecond';
}

/** What the bounds of buckets, which the rows are searched by, do not say already. */
function timeConditions(segment: Segment, rows: ScopeRows): string[] {
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

function filterConditions(selection: Selection, rows: ScopeRows): string[] {
  const conditions = selection.seenIn.map(
    (_, index) => `${rows.unitSet} IN (SELECT unit_set_id FROM seen_${index})`,
  );
  if (selection.branches) {
    conditions.push(`${rows.branch} IN (SELECT name FROM branch_names)`);
  }
  return conditions;
}

function stretchSet(tx: Tx, name: string, stretches: SegmentStretch[]): Sql {
  const columns = {
    low_bucket: 'integer',
    high_bucket: 'integer',
    from_time: 'bigint',
    to_time: 'bigint',
    shift: 'bigint',
  } as const;
  const rows = stretches.map(stretch => [
    stretch.lowBucket,
    stretch.highBucket,
    stretch.from,
    stretch.to,
    stretch.offset,
  ]);
  return jsonSet(tx, name, columns, rows);
}
