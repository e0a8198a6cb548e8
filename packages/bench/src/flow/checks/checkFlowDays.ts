import type { WorkCheck } from '../../work/checks/WorkCheck';
import { dateAfter } from '../truth/Calendar';
import { cumulativeOn, dailyOn } from '../truth/dayFigures';
import { flowScopes, type FlowScope } from './FlowCheck';

/** Cumulative flow and projects by day, day by day in each scope. */
export async function checkFlowDays(check: WorkCheck): Promise<void> {
  for (const scope of flowScopes(check)) {
    await checkCumulative(check, scope, 'any');
    await checkCumulative(check, scope, 'base');
    await checkDaily(check, scope);
  }
}

async function checkCumulative(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, items }: FlowScope,
  level: 'any' | 'base',
): Promise<void> {
  const to = dateAfter(calendar.dateAt(Date.now()), 1);
  const from = dateAfter(to, -200);
  const query = { entity, level, from, to };
  const { points } = await portal.flow.getCumulative(query);
  const now = Date.now();
  const chosen = items.filter(({ isBase }) => level === 'any' || isBase);
  const dates = calendar.dates(from, to);
  differences.same(
    'cumulative: days',
    `${name}, ${level}`,
    points.map(({ date }) => date),
    dates,
  );
  for (const point of points) {
    differences.same(
      'cumulative: points',
      `${name}, ${level}, ${point.date}`,
      point,
      cumulativeOn(chosen, calendar, point.date, now),
    );
  }
}

async function checkDaily(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, items }: FlowScope,
): Promise<void> {
  const to = dateAfter(calendar.dateAt(Date.now()), 1);
  const from = dateAfter(to, -100);
  const { days } = await portal.flow.getDaily({ entity, from, to });
  const now = Date.now();
  differences.same(
    'daily: days',
    name,
    days.map(({ date }) => date),
    calendar.dates(from, to),
  );
  for (const { contributors: _, ...day } of days) {
    const about = `${name}, ${day.date}`;
    const same = (part: string, is: unknown, shouldBe: unknown) =>
      differences.same(`daily: ${part}`, about, is, shouldBe);
    const { cycleTime, ...counts } = day;
    const { cycleTime: times, ...expected } = dailyOn(
      items,
      calendar,
      day.date,
      now,
    );
    same('counts', counts, expected);
    same('cycle time', cycleTime, times);
  }
}
