import { noCounts } from '../../flow/days/DayChange';
import { daysOfPeriod } from '../../flow/days/daysOfPeriod';
import { flowDaysOfFacts } from '../../flow/days/flowDaysOfFacts';
import type { FlowDayRow } from '../../flow/days/FlowDayRow';
import { localDay } from '../../flow/days/localDay';
import { endOfDay } from '../../past/historyDays';
import type { Tx } from '../../store/Database';
import { countItemsBefore } from '../../store/flow/reads/countItemsBefore';
import type { FlowItem } from '../../store/flow/reads/FlowItem';
import type { Stretch } from '../../store/flow/reads/ItemNeed';
import { readFlowDays } from '../../store/flow/reads/readFlowDays';
import {
  readFlowScope,
  type ReadyScope,
} from '../../store/flow/reads/readFlowScope';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import type { FlowPlan } from './FlowPlan';

/** What the days of a period add, and what was there before. */
export interface GatheredDays {
  /** Rows of several days before the period stand under the last of these. */
  rows: FlowDayRow[];
  /** What flowed in the period, with its statuses; missing where nobody had to read it. */
  items?: FlowItem[];
  hidden: number;
  /** From the beginning of the first day to the end of the last one, UTC epoch milliseconds. */
  stretch: Stretch;
}

/**
 * Finds out what each local day of the period adds: from what is kept of days where there is such a thing, for a Component or for
 * everything, by its own calendar and without a filter. Else from the items.
 */
export async function gatherDays(
  tx: Tx,
  plan: FlowPlan,
): Promise<GatheredDays> {
  const { period, zone, items } = plan;
  const days = daysOfPeriod(period, zone);
  if (days.length === 0) return { rows: [], hidden: 0, stretch: period };
  const [first] = days;
  const last = days[days.length - 1];
  const stretch = { from: endOfDay(first - 1, zone), to: endOfDay(last, zone) };
  const scope = await findKeptScope(tx, plan);
  if (scope) {
    const isBase = items.isBase ?? false;
    const range = { scopeId: scope.id, isBase, from: first, to: last };
    return { rows: await readFlowDays(tx, range), hidden: 0, stretch };
  }
  return { ...(await daysOfItems(tx, plan, stretch)), stretch };
}

/** The same from items: what happened before the days is counted, so that only what flowed in them has to be read. */
async function daysOfItems(
  tx: Tx,
  { items: filter, zone }: FlowPlan,
  stretch: Stretch,
): Promise<Omit<GatheredDays, 'stretch'>> {
  const { items, hidden } = await readItemFacts(
    tx,
    filter,
    { arrived: stretch, finished: stretch, inProgress: stretch },
    { stagesSince: stretch.from, statuses: true },
  );
  const first = localDay(stretch.from, zone);
  const days = flowDaysOfFacts(items, zone);
  const before = await countItemsBefore(tx, filter, stretch.from);
  // What is in progress when the days begin is told by these items alone: what had left progress adds nothing to it.
  const moves = days.filter(({ day }) => day < first);
  return {
    rows: [
      {
        ...noCounts,
        ...before,
        day: first - 1,
        progressIn: sumOf(moves.map(({ progressIn }) => progressIn)),
        progressOut: sumOf(moves.map(({ progressOut }) => progressOut)),
      },
      ...days.filter(({ day }) => day >= first),
    ],
    items,
    hidden,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The scope whose days answer the question. Its units may be behind those of the Component for a moment. */
async function findKeptScope(
  tx: Tx,
  { entity, scope, zone, isFiltered }: FlowPlan,
): Promise<ReadyScope | undefined> {
  const isEverything = entity === undefined && scope === undefined;
  if (isFiltered || !(isEverything || entity?.kind === 'component')) {
    return undefined;
  }
  const kept = await readFlowScope(tx, entity?.ref ?? '');
  const isSame =
    kept?.zone === zone &&
    String(kept.unitIds) === String(scope?.unitIds ?? []);
  return isSame ? kept : undefined;
}
