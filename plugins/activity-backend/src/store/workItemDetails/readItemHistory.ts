import { exactField, type Span } from '../../timelines/Span';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { kindOf } from '../eventKinds';
import { readRows } from '../scopedEvents/Sql';
import type { StoredWorkItem } from './StoredWorkItem';

/** The fields of which stretches are shown. */
export const shownFields = [
  'status',
  'category',
  'assignee',
  'priority',
  'blocked',
];

/** What a work item was and when, and from when on that is exact, in the order of time; see `buildSpans`. */
export async function readItemSpans(tx: Tx, itemId: number): Promise<Span[]> {
  const rows = await tx('work_item_spans')
    .where({ item_id: itemId })
    .whereIn('field', [...shownFields, exactField])
    .orderBy(['from_at', 'to_at', 'value'])
    .select<
      {
        field: string;
        value: string;
        label: string | null;
        from_at: BigIntColumn;
        to_at: BigIntColumn | null;
      }[]
    >('field', 'value', 'label', 'from_at', 'to_at');
  return rows.map(({ field, value, label, from_at: from, to_at: to }) => ({
    field,
    value,
    label,
    from: Number(from),
    to: to === null ? null : Number(to),
  }));
}

/** An entry of the changelog of a work item, without the person. */
export interface StoredEntry {
  /** UTC epoch milliseconds. */
  at: number;
  field: string;
  fromValue: string | null;
  fromText: string | null;
  toValue: string | null;
  toText: string | null;
}

/** What has changed of a work item since an instant, the latest first, at most `limit` entries. */
export async function readRecentEntries(
  tx: Tx,
  { instanceId, externalId }: Pick<StoredWorkItem, 'instanceId' | 'externalId'>,
  since: number,
  limit: number,
): Promise<StoredEntry[]> {
  const rows = await tx('work_item_changes')
    .where({ work_item: externalId, instance_id: instanceId })
    .where('at', '>=', since)
    .whereNull('removed_at')
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'history_id', order: 'desc' },
      { column: 'position', order: 'desc' },
    ])
    .limit(limit)
    .select<
      {
        at: BigIntColumn;
        field: string;
        from_value: string | null;
        from_text: string | null;
        to_value: string | null;
        to_text: string | null;
      }[]
    >('at', 'field', 'from_value', 'from_text', 'to_value', 'to_text');
  return rows.map(row => ({
    at: Number(row.at),
    field: row.field,
    fromValue: row.from_value,
    fromText: row.from_text,
    toValue: row.to_value,
    toText: row.to_text,
  }));
}

/** How many comments there are of a work item, whoever wrote them. */
export async function countComments(
  tx: Tx,
  { instanceId, externalId }: Pick<StoredWorkItem, 'instanceId' | 'externalId'>,
): Promise<number> {
  const [{ n }] = await readRows<{ n: BigIntColumn }>(tx, {
    text: `
      SELECT count(*) AS n FROM events
      WHERE work_item = ? AND instance_id = ? AND kind = ? AND removed_at IS NULL`,
    bindings: [externalId, instanceId, kindOf('item_commented')],
  });
  return Number(n);
}
