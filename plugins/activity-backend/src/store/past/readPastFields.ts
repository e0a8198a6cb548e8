import { exactField, type Span } from '../../timelines/Span';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { joinSql, readRows, type Sql } from '../scopedEvents/Sql';
import { spanWithin, type PastRange } from './PastRange';

/** A span of an item. */
export interface PastField extends Span {
  itemId: number;
}

/** Reads what some fields of items were at any time of a range. */
export async function readPastFields(
  tx: Tx,
  itemIds: Iterable<number>,
  fields: readonly string[],
  range: PastRange,
): Promise<PastField[]> {
  return readFields(tx, itemIds, isField(fields, range));
}

/** Reads until when some fields of items are guesses: rows of which `value` is the field, and `from` the end of the guess. */
export async function readGuesses(
  tx: Tx,
  itemIds: Iterable<number>,
  fields: readonly string[],
): Promise<PastField[]> {
  return readFields(tx, itemIds, isGuess(fields));
}

/** Both of the above at once. */
export async function readFieldsAndGuesses(
  tx: Tx,
  itemIds: Iterable<number>,
  fields: readonly string[],
  range: PastRange,
): Promise<PastField[]> {
  const either = joinSql([isField(fields, range), isGuess(fields)], ' OR ');
  return readFields(tx, itemIds, either);
}

function isField(fields: readonly string[], range: PastRange): Sql {
  const { text, bindings } = spanWithin('s', range);
  return {
    text: `(s.field IN (${marks(fields)}) AND ${text})`,
    bindings: [...fields, ...bindings],
  };
}

function isGuess(fields: readonly string[]): Sql {
  return {
    text: `(s.field = '${exactField}' AND s.value IN (${marks(fields)}))`,
    bindings: [...fields],
  };
}

function marks(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}

async function readFields(
  tx: Tx,
  itemIds: Iterable<number>,
  { text, bindings }: Sql,
): Promise<PastField[]> {
  const rows = await readRows<{
    item_id: BigIntColumn;
    field: string;
    from_at: BigIntColumn;
    value: string;
    label: string | null;
    to_at: BigIntColumn | null;
  }>(tx, {
    text: `
      SELECT s.* FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_spans AS s WHERE s.item_id = r.id AND (${text})`,
    bindings: [JSON.stringify([...itemIds].map(id => [id])), ...bindings],
  });
  return rows.map(row => ({
    itemId: Number(row.item_id),
    field: row.field,
    from: Number(row.from_at),
    value: row.value,
    label: row.label,
    to: row.to_at === null ? null : Number(row.to_at),
  }));
}
