import { dateOfDay, dayOfDate, dayOfWall } from '../../time/dayNumbers';
import { zoneOffset } from '../../time/zoneOffset';
import { assumptionsOf } from './assumptionsOf';
import {
  confidences,
  mostDays,
  trials,
  type Forecast,
  type ForecastQuestion,
} from './Forecast';
import {
  beyondTenYears,
  historyNotes,
  lateDay,
  pastDay,
} from './forecastNotes';
import { simulateDays } from './simulateDays';
import { simulateTotals } from './simulateTotals';

/**
 * Forecasts by Monte Carlo: in each of 10,000 trials the days to come, from tomorrow on, are drawn from those of the past, each as
 * likely as any other. A confidence of 85 is what holds in at least 85 % of the trials. Null with a note where the past is too short
 * to tell.
 */
export function forecastOf(question: ForecastQuestion): Forecast {
  const { history, items, by, seed, now, zone } = question;
  const counts = history.map(({ count }) => count);
  const { notes, isEnough } = historyNotes(history);
  const today = dayOfWall(now + zoneOffset(zone, now));
  const forecast: Forecast = {
    history: [...history],
    trials,
    seed,
    assumptions: isEnough ? assumptionsOf(question) : [],
    howMany: null,
    when: null,
    notes,
  };
  if (isEnough && by !== undefined) {
    const days = (dayOfDate(by) ?? today) - today;
    if (days < 1) notes.push(pastDay(by));
    else if (days > mostDays) notes.push(lateDay);
    else forecast.howMany = { by, results: totalsOf(counts, days, seed) };
  }
  if (isEnough && items !== undefined) {
    forecast.when = { items, results: daysOf(counts, items, seed, today) };
    if (forecast.when.results.some(({ date }) => date === null)) {
      notes.push(beyondTenYears);
    }
  }
  return forecast;
}

function totalsOf(counts: readonly number[], days: number, seed: number) {
  const totals = simulateTotals(counts, days, { trials, seed });
  return confidences.map(confidence => ({
    confidence,
    items: totals[trials - rankOf(confidence)],
  }));
}

function daysOf(
  counts: readonly number[],
  items: number,
  seed: number,
  today: number,
) {
  const days = simulateDays(counts, items, mostDays, { trials, seed });
  return confidences.map(confidence => {
    const day = days[rankOf(confidence) - 1];
    const date = Number.isFinite(day) ? dateOfDay(today + day) : null;
    return { confidence, date };
  });
}

/** How many trials are at least that many per cent. */
function rankOf(confidence: number): number {
  return Math.ceil((confidence * trials) / 100);
}
