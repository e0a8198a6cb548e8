import type { Calendar } from './Calendar';
import { dateAfter } from './Calendar';
import { percentilesOf, sumOf } from './Figure';
import type { ItemFlow } from './ItemFlow';
import type { AskedTime } from './itemFigures';
import { doneIn, isIn, lastMomentOf } from './itemFigures';

/** What there has been by the end of a day, or by now. */
export function cumulativeOn(
  items: readonly ItemFlow[],
  calendar: Calendar,
  date: string,
  now: number,
) {
  const time = dayOf(calendar, date, now);
  const at = lastMomentOf(time);
  const until = (moment: number | null) => moment !== null && moment <= at;
  let [arrived, started, done, wip] = [0, 0, 0, 0];
  for (const each of items) {
    if (until(each.createdAt)) arrived += 1;
    if (until(each.startedAt) || until(each.doneAt)) started += 1;
    if (until(each.doneAt)) done += 1;
    if (each.stageAt(at) === 'inProgress') wip += 1;
  }
  return { date, arrived: Math.max(arrived, started), started, done, wip };
}

/** A project on a day. */
export function dailyOn(
  items: readonly ItemFlow[],
  calendar: Calendar,
  date: string,
  now: number,
) {
  const time = dayOf(calendar, date, now);
  const {
    arrived: total,
    done,
    wip,
  } = cumulativeOn(items, calendar, date, now);
  const since = (days: number): AskedTime => ({
    ...time,
    from: calendar.startOf(dateAfter(date, 1 - days)),
  });
  const week = doneIn(items, since(7));
  const cycles = doneIn(items, since(30)).flatMap(({ cycleMs }) =>
    cycleMs === null ? [] : [cycleMs],
  );
  const n = cycles.length;
  const sum = cycles.reduce((a, b) => a + b, 0);
  return {
    date,
    arrived: items.filter(({ createdAt }) => isIn(createdAt, time)).length,
    completed: doneIn(items, time).length,
    ...{ total, done, wip },
    completion: total === 0 ? null : done / total,
    velocity: {
      items: week.length,
      estimate: sumOf(week.map(({ item }) => item.estimate)),
    },
    cycleTime: {
      n,
      average: n < 5 ? null : sum / n / 1000,
      ...percentilesOf(cycles.map(ms => ms / 1000)),
    },
    partial: time.to > now,
  };
}

function dayOf(calendar: Calendar, date: string, now: number): AskedTime {
  return { from: calendar.startOf(date), to: calendar.endOf(date), now };
}
