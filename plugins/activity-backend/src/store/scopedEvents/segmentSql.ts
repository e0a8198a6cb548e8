import type { Selection } from '../../scope/Selection';
import type { Segment, SegmentStretch } from '../../time/Segment';
import type { Tx } from '../Database';
import { kindOf } from '../eventKinds';
import { jsonSet } from './jsonSet';
import { clockTime } from './localTimeSql';
import type { ScopeRows } from './scopeRows';
import { inNumbers, plainSql, type Sql } from './Sql';

/** The name of the set of stretches of one segment. */
export function stretchSetName(segmentIndex: number): string {
  return `stretches_${segmentIndex}`;
}

/** The sets that filters and segments name, for the WITH clause. */
export function selectionSets(tx: Tx, selection: Selection): Sql[] {
  const { seenIn, branches, segments } = selection;
  const seen = seenIn.map((unitIds, index) => {
    const rows = unitIds.map(id => [id]);
    return jsonSet(tx, `seen_${index}`, { unit_id: 'integer' }, rows);
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

/** Which rows of the scope are in the segment, `t` being its stretches: all conditions but the one on the class. */
export function segmentConditions(
  selection: Selection,
  segment: Segment,
  rows: ScopeRows,
): Sql[] {
  return [
    ...rows.conditions,
    inNumbers(rows.kind, selection.types.map(kindOf)),
    ...timeConditions(segment, clockTime(segment, rows.bucket)).map(plainSql),
    ...filterConditions(selection, rows.id).map(plainSql),
  ];
}

/** Whether reading the segment takes the event's own row. */
export function needsEvent(selection: Selection, segment: Segment): boolean {
  return (
    selection.branches !== undefined ||
    segment.unit === 'millisecond' ||
    segment.clock !== 'utc'
  );
}

/** What the bounds of buckets, which the rows are searched by, do not say already. */
function timeConditions({ clock, unit }: Segment, time: string): string[] {
  const conditions: string[] = [];
  if (clock === 'author') conditions.push('e.author_bucket IS NOT NULL');
  if (clock === 'utcWithoutAuthor') conditions.push('e.author_bucket IS NULL');
  if (clock === 'author' || unit === 'millisecond') {
    conditions.push(`${time} >= t.from_time`, `${time} < t.to_time`);
  }
  return conditions;
}

function filterConditions(selection: Selection, eventId: string): string[] {
  const conditions = selection.seenIn.map(
    (_, index) =>
      `EXISTS (SELECT 1 FROM sightings AS f WHERE f.event_id = ${eventId} AND f.gone_at IS NULL
        AND f.unit_id IN (SELECT unit_id FROM seen_${index}))`,
  );
  if (selection.branches) {
    conditions.push('e.branch IN (SELECT name FROM branch_names)');
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
