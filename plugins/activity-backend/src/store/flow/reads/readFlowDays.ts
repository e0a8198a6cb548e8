import type { FlowDayRow } from '../../../flow/days/FlowDayRow';
import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';

/** Which rows of `flow_days`; days since 1970-01-01, both included. */
export interface FlowDaysRange {
  scopeId: number;
  isBase: boolean;
  from: number;
  to: number;
}

const columns = {
  arrived: 'arrived',
  started: 'started',
  completed: 'completed',
  progressIn: 'progress_in',
  progressOut: 'progress_out',
  estimated: 'estimated',
  estimate: 'estimate',
} as const;

/** Reads what each day of a scope adds, and what all days before have added, as one row of the last of these. */
export async function readFlowDays(
  tx: Tx,
  { scopeId, isBase, from, to }: FlowDaysRange,
): Promise<FlowDayRow[]> {
  const days = (end: number) => {
    const rows = tx('flow_days')
      .where({ scope_id: scopeId })
      .where('day', '<=', end);
    if (isBase) rows.where({ base: 1 });
    return rows.sum(columns);
  };
  const [before] = await days(from - 1);
  const within = await days(to)
    .where('day', '>=', from)
    .groupBy('day')
    .select('day');
  return [
    toFlowDay({ ...before, day: from - 1 }),
    ...(within as SummedRow[]).map(toFlowDay),
  ];
}

/** Sums as the driver gives them; null of no rows. */
type SummedRow = Record<keyof typeof columns, BigIntColumn | null> & {
  day: number;
};

function toFlowDay(row: Partial<SummedRow> & { day: number }): FlowDayRow {
  return {
    day: row.day,
    arrived: Number(row.arrived ?? 0),
    started: Number(row.started ?? 0),
    completed: Number(row.completed ?? 0),
    progressIn: Number(row.progressIn ?? 0),
    progressOut: Number(row.progressOut ?? 0),
    estimated: Number(row.estimated ?? 0),
    estimate: Number(row.estimate ?? 0),
  };
}
