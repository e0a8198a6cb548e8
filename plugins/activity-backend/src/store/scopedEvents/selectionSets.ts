import type { Selection } from '../../scope/Selection';
import type { SegmentStretch } from '../../time/Segment';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { IndexRows } from './rows/IndexRows';
import { jsonSet } from './jsonSet';
import { plainSql, type Sql } from './Sql';

/** The name of the set of stretches of one segment. */
export function stretchSetName(segmentIndex: number): string {
  return `stretches_${segmentIndex}`;
}

/** The sets that filters and segments name, for the WITH clause. */
export function selectionSets(
  tx: Tx,
  { branches, segments }: Selection,
  { seenIn }: IndexRows,
): Sql[] {
  const seen = seenIn.map((unitIds, index) => {
    const rows = unitIds.map(id => [id]);
    const units = jsonRows(tx, 'u', { unit_id: 'integer' });
    return {
      text: `seen_${index} AS MATERIALIZED (
        SELECT DISTINCT x.unit_set_id FROM ${units} JOIN unit_set_units AS x ON x.unit_id = u.unit_id)`,
      bindings: [JSON.stringify(rows)],
    };
  });
  const stretches = segments.map((segment, index) =>
    stretchSet(tx, stretchSetName(index), segment.stretches),
  );
  return [...seen, ...branchSets(tx, branches), ...stretches];
}

/**
 * That the rows are of the units of the filters that are left. Said in this way, PostgreSQL looks each row up by hash while it
 * reads the index; else it would join the rows and the set, and that in a loop if it expects few rows.
 */
export function seenConditions({ seenIn, unitSet }: IndexRows): Sql[] {
  return seenIn.map((_, index) =>
    plainSql(`(${unitSet} IN (SELECT unit_set_id FROM seen_${index})) IS TRUE`),
  );
}

/**
 * That the rows are of the branches, if these are filtered by. PostgreSQL compares with an array while it reads the index, and
 * looks a long one up by hash; with a set it would join all rows of the scope.
 */
export function branchConditions(
  tx: Tx,
  { branches }: Selection,
  { branch }: IndexRows,
): Sql[] {
  if (!branches) return [];
  return isSqlite(tx)
    ? [plainSql(`${branch} IN (SELECT name FROM branch_names)`)]
    : [{ text: `${branch} = ANY(?::text[])`, bindings: [branches] }];
}

function branchSets(tx: Tx, branches: string[] | undefined): Sql[] {
  if (!branches || !isSqlite(tx)) return [];
  const rows = branches.map(name => [name]);
  return [jsonSet(tx, 'branch_names', { name: 'text' }, rows)];
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
