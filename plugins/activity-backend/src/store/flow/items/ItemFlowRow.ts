import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { ItemFact } from '../../../flow/facts/ItemFact';
import type { JsonColumnType } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import {
  readDefects,
  readStages,
  readStatuses,
  writeCounted,
  writeDefects,
  writeStages,
  writeStatuses,
} from './itemFlowJson';

/** The columns of `work_item_flow`, in order. */
export const itemFlowColumns = {
  item_id: 'bigint',
  base: 'integer',
  stage: 'text',
  created_at: 'bigint',
  started_at: 'bigint',
  progress_until: 'bigint',
  done_at: 'bigint',
  estimate: 'double precision',
  lead_ms: 'bigint',
  cycle_ms: 'bigint',
  active_ms: 'bigint',
  waiting_ms: 'bigint',
  blocked_ms: 'bigint',
  blocked_since: 'bigint',
  reopened: 'integer',
  defects: 'text',
  stages: 'text',
  statuses: 'text',
  counted: 'text',
} satisfies Record<string, JsonColumnType>;

/** A row of `work_item_flow`, as the driver gives it, or as `readJsonRows` does. */
export interface ItemFlowRow {
  item_id: BigIntColumn;
  base: number;
  stage: WorkItemStatusCategory;
  created_at: BigIntColumn;
  started_at: BigIntColumn | null;
  progress_until: BigIntColumn | null;
  done_at: BigIntColumn | null;
  estimate: number | null;
  lead_ms: BigIntColumn | null;
  cycle_ms: BigIntColumn | null;
  active_ms: BigIntColumn | null;
  waiting_ms: BigIntColumn | null;
  blocked_ms: BigIntColumn;
  blocked_since: BigIntColumn | null;
  reopened: number;
  defects: string;
  stages: string;
  statuses: string;
  counted: string;
}

/** The values of a row, in the order of `itemFlowColumns`. */
export type ItemFlowValues = readonly (string | number | null)[];

/**
 * The row of a fact.
 *
 * @param units - in whose days it is counted, in order
 */
export function toItemFlowValues(
  fact: ItemFact,
  units: readonly number[],
): ItemFlowValues {
  return [
    fact.itemId,
    fact.isBase ? 1 : 0,
    fact.stage,
    fact.createdAt,
    fact.startedAt,
    fact.progressUntil,
    fact.doneAt,
    fact.estimate,
    fact.leadMs,
    fact.cycleMs,
    fact.activeMs,
    fact.waitingMs,
    fact.blockedMs,
    fact.blockedSince,
    fact.reopened,
    writeDefects(fact.defects),
    writeStages(fact.stages),
    writeStatuses(fact.statuses),
    writeCounted(units),
  ];
}

/** The values of a row that is stored. */
export function storedItemFlowValues(row: ItemFlowRow): ItemFlowValues {
  return (Object.keys(itemFlowColumns) as (keyof ItemFlowRow)[]).map(name => {
    const value = row[name];
    return value !== null && itemFlowColumns[name] === 'bigint'
      ? Number(value)
      : value;
  });
}

/** The fact of a row. */
export function toItemFact(row: ItemFlowRow): ItemFact {
  return {
    itemId: Number(row.item_id),
    isBase: row.base === 1,
    stage: row.stage,
    createdAt: Number(row.created_at),
    startedAt: numberOrNull(row.started_at),
    progressUntil: numberOrNull(row.progress_until),
    doneAt: numberOrNull(row.done_at),
    estimate: row.estimate,
    leadMs: numberOrNull(row.lead_ms),
    cycleMs: numberOrNull(row.cycle_ms),
    activeMs: numberOrNull(row.active_ms),
    waitingMs: numberOrNull(row.waiting_ms),
    blockedMs: Number(row.blocked_ms),
    blockedSince: numberOrNull(row.blocked_since),
    reopened: row.reopened,
    defects: readDefects(row.defects),
    stages: readStages(row.stages),
    statuses: readStatuses(row.statuses),
  };
}

function numberOrNull(value: BigIntColumn | null): number | null {
  return value === null ? null : Number(value);
}
