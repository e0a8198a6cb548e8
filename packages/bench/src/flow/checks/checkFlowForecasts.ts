import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import { dateAfter, type Calendar } from '../truth/Calendar';
import { chanceOfAtLeast, chancesOfSum, withOneMore } from '../truth/chances';
import { doneIn } from '../truth/itemFigures';
import { littlesFigures } from '../truth/littlesFigures';
import { flowScopes, quarters, timeOf, type FlowScope } from './FlowCheck';

/** By how much a share of ten thousand trials may differ from the chance: five times what is usual. */
const luck = 0.025;
const days = 30;
const wanted = 25;

/** The past that forecasts draw from, what they say as against the exact chances, and the means of Little's law. */
export async function checkFlowForecasts(check: WorkCheck): Promise<void> {
  for (const scope of flowScopes(check)) {
    await checkForecast(check, scope);
    await checkLittlesLaw(check, scope);
  }
}

async function checkForecast(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, items }: FlowScope,
): Promise<void> {
  const [{ from, to }] = quarters(calendar);
  const today = calendar.dateAt(Date.now());
  const forecast = await portal.flow.getForecast({
    ...{ entity, from, to, items: wanted },
    by: dateAfter(today, days),
  });
  const history = calendar.dates(from, today).map(date => {
    const time = { from: calendar.startOf(date), to: calendar.endOf(date) };
    return { date, count: doneIn(items, { ...time, now: time.to }).length };
  });
  differences.same('forecast: past', name, forecast.history, history);
  const counts = history.map(({ count }) => count);
  for (const part of tellChances(forecast, counts, calendar, today)) {
    const isLikely =
      part.chance >= part.confidence - luck &&
      part.more <= part.confidence + luck;
    differences.same(
      `forecast: ${part.kind}`,
      `${name}, ${part.confidence}: chances ${part.chance} and ${part.more}`,
      isLikely,
      true,
    );
  }
}

interface ToldChance {
  kind: string;
  confidence: number;
  /** Of what is said, and of the next best. */
  chance: number;
  more: number;
}

function tellChances(
  { howMany, when }: FlowForecast,
  counts: readonly number[],
  calendar: Calendar,
  today: string,
): ToldChance[] {
  const sums = chancesOfSum(counts, days);
  const many = (howMany?.results ?? []).map(({ confidence, items }) => ({
    kind: 'how many',
    confidence: confidence / 100,
    chance: chanceOfAtLeast(sums, items),
    more: chanceOfAtLeast(sums, items + 1),
  }));
  const byDay: number[] = [0];
  const results = when?.results ?? [];
  const last =
    results
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1) ?? '';
  let chances: readonly number[] = [1];
  for (const _ of calendar.dates(today, last)) {
    chances = withOneMore(chances, counts);
    byDay.push(chanceOfAtLeast(chances, wanted));
  }
  return [
    ...many,
    ...results.flatMap(({ confidence, date }) => {
      if (date === null) return [];
      const needed = calendar.dates(today, date).length;
      return {
        kind: 'when',
        confidence: confidence / 100,
        chance: byDay[needed],
        more: byDay[needed - 1],
      };
    }),
  ];
}

async function checkLittlesLaw(
  { portal, differences }: WorkCheck,
  { name, entity, calendar, items }: FlowScope,
): Promise<void> {
  const [, over] = quarters(calendar);
  const query = { entity, ...over };
  const { littlesLaw } = await portal.flow.getCumulative(query);
  const time = timeOf(calendar, over, Date.now());
  const expected = littlesFigures(items, time);
  const { wip, throughputPerDay, cycleDays, impliedDays } = littlesLaw;
  differences.same(
    "Little's law",
    name,
    [wip, throughputPerDay, cycleDays, impliedDays].map(rounded),
    [
      expected.wip,
      expected.throughputPerDay,
      expected.cycleDays,
      expected.impliedDays,
    ].map(rounded),
  );
}

/** Divisions in another order differ in the last digits. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}
