import type {
  FlowForecast,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import { countOf } from '../words/countOf';

const fewestDays = 14;
const fewestItems = 5;

/** Six weeks: below, a holiday or one large week decides. */
const enoughDays = 42;

const quietDays = 14;

/** Whether there is enough of the past to draw from, and what is to be said of it. */
export function historyNotes(history: FlowForecast['history']): {
  isEnough: boolean;
  notes: FlowReason[];
} {
  const done = history.reduce((sum, { count }) => sum + count, 0);
  if (history.length < fewestDays) {
    return { isEnough: false, notes: [shortHistory(history.length)] };
  }
  if (done < fewestItems) {
    return { isEnough: false, notes: [fewFinished(done, history.length)] };
  }
  return {
    isEnough: true,
    notes: [
      ...(history.length < enoughDays ? [thinHistory(history.length)] : []),
      ...quietBeginning(history),
    ],
  };
}

/** A team, or its harvest, may have begun within the period: days before that say nothing of its pace. */
function quietBeginning(history: FlowForecast['history']): FlowReason[] {
  const quiet = history.findIndex(({ count }) => count > 0);
  if (quiet < quietDays || quiet < history.length / 3) return [];
  return [
    {
      code: 'quiet-beginning',
      message: `Nothing was finished on the first ${quiet} of ${history.length} days: if work began only then, choose a period that begins on ${history[quiet].date}`,
    },
  ];
}

/** That the day that was asked for is not one to come. */
export function pastDay(by: string): FlowReason {
  return {
    code: 'day-not-to-come',
    message: `${by} is not after today: ask for a day to come`,
  };
}

export const lateDay: FlowReason = {
  code: 'beyond-ten-years',
  message:
    'Nothing is forecast for a day more than ten years ahead: ask for an earlier one',
};

export const beyondTenYears: FlowReason = {
  code: 'beyond-ten-years',
  message:
    'At this pace it may not be done within ten years: ask for fewer items, or for a period in which more was done',
};

function shortHistory(days: number): FlowReason {
  return {
    code: 'short-history',
    message: `There ${days === 1 ? 'is' : 'are'} ${countOf(
      days,
      'whole day',
    )} to draw from, and a forecast needs ${fewestDays}: choose a longer period`,
  };
}

function fewFinished(done: number, days: number): FlowReason {
  const were = done > 1 ? `${done} items were` : '1 item was';
  return {
    code: 'few-finished',
    message: `${done === 0 ? 'Nothing was' : were} finished within ${countOf(
      days,
      'day',
    )}, and a forecast needs ${fewestItems} items: choose a longer period or fewer filters`,
  };
}

function thinHistory(days: number): FlowReason {
  return {
    code: 'thin-history',
    message: `${countOf(
      days,
      'day',
    )} are little to draw from, so one unusual week changes the forecast: choose a period of at least ${enoughDays} days`,
  };
}
