import type { FlowPart } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { countOf, spreadOf, workOf } from '../truth/Figure';
import type { ItemFlow } from '../truth/ItemFlow';
import { doneIn, itemFigures, type AskedTime } from '../truth/itemFigures';
import { compareFigure } from './compareFigure';
import { flowScopes, quarters, timeOf, type FlowScope } from './FlowCheck';

/** Where the time of finished work has gone, and what it is made of. */
export async function checkFlowBreakdowns(check: WorkCheck): Promise<void> {
  for (const scope of flowScopes(check)) {
    const [dates] = quarters(scope.calendar);
    const time = timeOf(scope.calendar, dates, Date.now());
    await checkStatuses(check, scope, { ...dates, time });
    await checkTypes(check, scope, { ...dates, time });
  }
}

interface Asked {
  from: string;
  to: string;
  time: AskedTime;
}

async function checkStatuses(
  { portal, differences }: WorkCheck,
  { name, entity, items }: FlowScope,
  { from, to, time }: Asked,
): Promise<void> {
  const query = { entity, from, to };
  const { parts } = await portal.flow.getBreakdown('time-in-status', query);
  const spent = new Map<string, number[]>();
  for (const flow of doneIn(items, time)) {
    for (const [status, { ms, counts }] of flow.timesUntil(time.now).statuses) {
      const key = `${status}, ${counts}`;
      spent.set(key, [...(spent.get(key) ?? []), ms]);
    }
  }
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  const whole = sum([...spent.values()].map(sum));
  const kind = 'breakdown: time in status';
  differences.sameSet(kind, name, parts.map(keyOf), spent.keys());
  for (const part of parts) {
    const all = spent.get(keyOf(part)) ?? [];
    const figure = spreadOf(all.map(ms => ({ value: ms / 1000 })));
    compareFigure(
      differences,
      [kind, `${keyOf(part)} in ${name}`],
      part,
      figure,
    );
    differences.same(
      `${kind}, shares`,
      `${part.name} in ${name}`,
      [part.totalSeconds, part.share],
      [sum(all) / 1000, whole === 0 ? null : sum(all) / whole],
    );
  }
}

/** One name may count as several things. */
function keyOf({ name, stage, work }: FlowPart): string {
  return `${name}, ${work ?? stage}`;
}

async function checkTypes(
  { portal, differences }: WorkCheck,
  { name, entity, items }: FlowScope,
  { from, to, time }: Asked,
): Promise<void> {
  const query = { entity, from, to };
  const { parts } = await portal.flow.getBreakdown('flow-distribution', query);
  const kind = 'breakdown: types';
  const all = doneIn(items, time);
  for (const part of parts) {
    const ofType = ({ item }: ItemFlow) => item.type === part.name;
    const done = all.filter(ofType);
    const figure = workOf(
      done.map(({ item }) => ({ value: 1, estimate: item.estimate })),
    );
    compareFigure(differences, [kind, `${part.name} in ${name}`], part, figure);
    const wip = itemFigures.wip?.(items.filter(ofType), time) ?? countOf([]);
    differences.same(
      `${kind}, shares`,
      `${part.name} in ${name}`,
      [part.share, part.inProgress],
      [all.length === 0 ? null : done.length / all.length, wip.n],
    );
  }
}
