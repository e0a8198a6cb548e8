import type { Span } from '../../timelines/Span';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** The spans that items are to have. */
export type SpansByItem = ReadonlyMap<number, readonly Span[]>;

const key = {
  item_id: 'bigint',
  field: 'text',
  from_at: 'bigint',
  value: 'text',
} as const;
const columns = { ...key, label: 'text', to_at: 'bigint' } as const;

/**
 * Sees that items have these spans and no others. Only what differs is written.
 *
 * @returns the items of which something differed
 */
export async function writeSpans(
  tx: Tx,
  wanted: SpansByItem,
): Promise<number[]> {
  const stored = await readSpanRows(tx, [...wanted.keys()]);
  const written = [...wanted].flatMap(([itemId, spans]) =>
    spans
      .map(span => toRow(itemId, span))
      .filter(row => {
        const known = stored.get(nameOf(row));
        stored.delete(nameOf(row));
        return !known || known[4] !== row[4] || known[5] !== row[5];
      }),
  );
  const deleted = [...stored.values()];
  await deleteSpans(tx, deleted);
  await upsertSpans(tx, written);
  return [...new Set([...deleted, ...written].map(([itemId]) => itemId))];
}

type SpanRow = [
  itemId: number,
  field: string,
  from: number,
  value: string,
  label: string | null,
  to: number | null,
];

function toRow(
  itemId: number,
  { field, from, value, label, to }: Span,
): SpanRow {
  return [itemId, field, from, value, label, to];
}

function nameOf([itemId, field, from, value]: SpanRow): string {
  return `${itemId}/${field}/${from}/${value}`;
}

async function readSpanRows(
  tx: Tx,
  itemIds: readonly number[],
): Promise<Map<string, SpanRow>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readRows<DbSpanRow>(tx, {
    text: `
      SELECT s.* FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN work_item_spans AS s WHERE s.item_id = r.id`,
    bindings: [JSON.stringify(itemIds.map(id => [id]))],
  });
  return new Map(
    rows.map(row => {
      const read: SpanRow = [
        Number(row.item_id),
        row.field,
        Number(row.from_at),
        row.value,
        row.label,
        row.to_at === null ? null : Number(row.to_at),
      ];
      return [nameOf(read), read] as const;
    }),
  );
}

async function deleteSpans(tx: Tx, rows: readonly SpanRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.raw(
    `DELETE FROM work_item_spans WHERE (item_id, field, from_at, value) IN (
       SELECT r.item_id, r.field, r.from_at, r.value FROM ${jsonRows(
         tx,
         'r',
         key,
       )}
     )`,
    [JSON.stringify(rows.map(row => row.slice(0, 4)))],
  );
}

async function upsertSpans(tx: Tx, rows: readonly SpanRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  await tx.raw(
    `INSERT INTO work_item_spans (${names})
     SELECT ${names} FROM ${jsonRows(tx, 'r', columns)}
     WHERE true ORDER BY item_id, field, from_at, value
     ON CONFLICT (item_id, field, from_at, value) DO UPDATE SET label = excluded.label, to_at = excluded.to_at`,
    [JSON.stringify(rows)],
  );
}

interface DbSpanRow {
  item_id: BigIntColumn;
  field: string;
  from_at: BigIntColumn;
  value: string;
  label: string | null;
  to_at: BigIntColumn | null;
}
