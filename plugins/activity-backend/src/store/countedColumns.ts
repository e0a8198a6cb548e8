import type { CountedEvent } from './eventChange';
import type { BigIntColumn } from './rows';

/** The columns of `events` that `toCountedEvent` takes. */
export const countedColumns = [
  'account_id',
  'kind',
  'occurred_at',
  'bucket',
  'author_bucket',
  'class',
  'copy_key',
  'work_item',
] as const;

/** A row with these columns. */
export interface CountedRow {
  account_id: number | null;
  kind: number;
  occurred_at: BigIntColumn;
  bucket: number;
  author_bucket: number | null;
  class: number;
  copy_key: string | null;
  work_item: string | null;
}

/** What of an event answers depend on. */
export function toCountedEvent(row: CountedRow): CountedEvent {
  return {
    accountId: row.account_id,
    kind: row.kind,
    occurredAt: Number(row.occurred_at),
    bucket: row.bucket,
    authorBucket: row.author_bucket,
    class: row.class,
    copyKey: row.copy_key,
    workItem: row.work_item,
  };
}
