import type { DayFact } from '../../../flow/days/dayChanges';
import type { BigIntColumn } from '../../rows';
import { readStages } from '../items/itemFlowJson';
import type { ItemFlowRow } from '../items/ItemFlowRow';

/** What of a row of `work_item_flow` days are made of. */
export type DayFactRow = Pick<
  ItemFlowRow,
  'base' | 'created_at' | 'started_at' | 'done_at' | 'estimate' | 'stages'
>;

export const dayFactColumns = [
  'base',
  'created_at',
  'started_at',
  'done_at',
  'estimate',
  'stages',
] satisfies (keyof DayFactRow)[];

export function toDayFact(row: DayFactRow): DayFact {
  return {
    isBase: row.base === 1,
    createdAt: Number(row.created_at),
    startedAt: instantOf(row.started_at),
    doneAt: instantOf(row.done_at),
    estimate: row.estimate,
    stages: readStages(row.stages),
  };
}

function instantOf(value: BigIntColumn | null): number | null {
  return value === null ? null : Number(value);
}
