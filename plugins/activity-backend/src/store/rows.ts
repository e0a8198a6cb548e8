/**
 * The rows of the tables, as migrations/ creates them. Columns of type bigint are numbers on SQLite and strings on
 * PostgreSQL: read them with `Number()`.
 */

import type { LinkReason } from '../catalog/accountLinks';

/** 64-bit integer as the driver gives it. */
export type BigIntColumn = number | string;

export interface DbEventRow {
  id: BigIntColumn;
  natural_key: string;
  /** Number of the event type, see `eventKinds`. */
  kind: number;
  instance_id: number;
  account_id: number | null;
  occurred_at: BigIntColumn;
  bucket: number;
  author_offset: number | null;
  author_bucket: number | null;
  class: number;
  copy_key: string | null;
  committed_at: BigIntColumn | null;
  sha: string | null;
  /** JSON array of shas. */
  parents: string | null;
  branch: string | null;
  branch_order: number | null;
  title: string | null;
  url: string | null;
  /** JSON object. */
  metadata: string | null;
  /** Id of the source, as the one below. */
  work_item: string | null;
  change: string | null;
  source_version: BigIntColumn | null;
  content_hash: string;
  observed_at: BigIntColumn;
  run_id: string | null;
  removed_at: BigIntColumn | null;
  removed_reason: string | null;
}

export interface DbAccountRow {
  id: number;
  instance_id: number;
  external_id: string;
  username: string | null;
  email: string | null;
  name: string | null;
  name_key: string | null;
  kind: 'human' | 'bot';
  user_ref: string | null;
  linked_by: LinkReason | null;
  same_as: number | null;
  time_zone: string | null;
}

export interface DbStreamRow {
  id: string;
  instance_id: number;
  project_id: number;
  resource: string;
  resource_id: number;
  enabled: boolean | 0 | 1;
  tail_cursor: string | null;
  backfill_cursor: string | null;
  backfill_done: boolean | 0 | 1;
  lease_token: string | null;
  lease_until: BigIntColumn | null;
  next_due_at: BigIntColumn;
  read_started_at: BigIntColumn | null;
  last_success_at: BigIntColumn | null;
  consecutive_failures: number;
  failing_since: BigIntColumn | null;
  error_code: string | null;
  error_message: string | null;
  coverage_from: BigIntColumn | null;
  coverage_complete: boolean | 0 | 1;
  retained_from: BigIntColumn | null;
  item_count: BigIntColumn | null;
  backfill_due_at: BigIntColumn | null;
  backfill_failures: number;
  backfill_error_code: string | null;
  backfill_error_message: string | null;
  archived_at: BigIntColumn | null;
}

export interface DbHarvestRunRow {
  id: string;
  mode: 'incremental' | 'reload';
  scope_source: string | null;
  scope_instance: string | null;
  scope_key: string;
  status: 'running' | 'completed' | 'partial' | 'failed' | 'cancelled';
  trigger: 'manual' | 'scheduled' | 'automatic';
  triggered_by: string;
  force: boolean | 0 | 1;
  started_at: BigIntColumn;
  prepared_at: BigIntColumn | null;
  ended_at: BigIntColumn | null;
  error: string | null;
  /** This and the other counts are null while the run is running. */
  streams_total: number | null;
  streams_done: number | null;
  streams_failed: number | null;
  records_read: BigIntColumn | null;
  records_written: BigIntColumn | null;
  records_unchanged: BigIntColumn | null;
  records_removed: BigIntColumn | null;
  records_malformed: BigIntColumn | null;
  newest_event_id: BigIntColumn | null;
  stalled_since: BigIntColumn | null;
  stall_seen_at: BigIntColumn | null;
}
