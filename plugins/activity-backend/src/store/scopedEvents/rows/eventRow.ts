/** The columns of rows that are events. */
export const eventRow = {
  table: 'events',
  alias: 'e',
  eventJoin: '',
  id: 'e.id',
  class: 'e.class',
  bucket: 'e.bucket',
  kind: 'e.kind',
  account: 'e.account_id',
  authorBucket: 'e.author_bucket',
  unitSet: 'e.unit_set_id',
  branch: 'e.branch',
  columns:
    'e.id, e.class, e.bucket, e.kind, e.account_id, e.author_bucket, e.unit_set_id, e.branch',
} as const;
