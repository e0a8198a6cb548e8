import type {
  FlowMetricId,
  FlowPoint,
} from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { dateAfter } from '../truth/Calendar';
import { changeFigures } from '../truth/changeFigures';
import type { Figure } from '../truth/Figure';
import { itemFigures, type AskedTime } from '../truth/itemFigures';
import { compareFigure } from './compareFigure';
import { flowScopes, type FlowScope } from './FlowCheck';
import { isoOf } from './checkFlowItems';

const days = 150;

const asked: [FlowMetricId, 'day' | 'week' | 'month'][] = [
  ['throughput', 'week'],
  ['arrivals', 'day'],
  ['wip', 'day'],
  ['cycle-time', 'month'],
  ['flow-efficiency', 'month'],
  ['change-throughput', 'week'],
  ['change-cycle-time', 'month'],
  ['pickup-time', 'week'],
  ['changes-open', 'day'],
];

/** Metrics over time in each scope: every point is the number of its own stretch. */
export async function checkFlowSeries(check: WorkCheck): Promise<void> {
  for (const scope of flowScopes(check)) {
    for (const [metric, interval] of asked) {
      await checkSeries(check, scope, metric, interval);
    }
  }
}

async function checkSeries(
  { portal, differences }: WorkCheck,
  scope: FlowScope,
  metric: FlowMetricId,
  interval: 'day' | 'week' | 'month',
): Promise<void> {
  const { name, entity, calendar } = scope;
  const to = dateAfter(calendar.dateAt(Date.now()), 1);
  const dates = { from: dateAfter(to, -days), to };
  const query = { entity, interval, ...dates };
  const { points } = await portal.flow.getSeries(metric, query);
  const now = Date.now();
  const stretches = calendar.stretches(dates.from, dates.to, interval, now);
  const kind = `series: ${metric} by ${interval}`;
  differences.same(
    `series: stretches by ${interval}`,
    `${name}, ${metric}`,
    points.map(whenOf),
    stretches.map(each => [isoOf(each.from), isoOf(each.to), each.partial]),
  );
  points.forEach((point, place) => {
    const stretch = stretches[place];
    const figure = stretch && figureOf(scope, metric, { ...stretch, now });
    if (!figure) return;
    compareFigure(differences, [kind, `${name}, ${point.from}`], point, figure);
  });
}

function figureOf(
  { items, changes }: FlowScope,
  metric: FlowMetricId,
  time: AskedTime,
): Figure | undefined {
  return (
    itemFigures[metric]?.(items, time) ?? changeFigures[metric]?.(changes, time)
  );
}

function whenOf({ from, to, partial }: FlowPoint) {
  return [from, to, partial];
}
