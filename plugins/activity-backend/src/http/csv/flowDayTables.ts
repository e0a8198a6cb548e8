import type {
  FlowCumulative,
  FlowDaily,
  FlowForecast,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable } from './CsvTable';
import { flowAnswerCells, flowAnswerColumns } from './flowCells';

/** A row for each day. */
export function cumulativeTable(answer: FlowCumulative): CsvTable {
  return {
    columns: [
      ...flowAnswerColumns,
      'date',
      'arrived',
      'started',
      'done',
      'wip',
    ],
    rows: answer.points.map(({ date, arrived, started, done, wip }) => [
      ...flowAnswerCells(answer),
      date,
      arrived,
      started,
      done,
      wip,
    ]),
  };
}

/** A row for each confidence of each of the two questions. */
export function forecastTable(answer: FlowForecast): CsvTable {
  const { howMany, when, trials, seed } = answer;
  const common = [...flowAnswerCells(answer), answer.history.length];
  return {
    columns: [
      ...flowAnswerColumns,
      'historyDays',
      'trials',
      'seed',
      'question',
      'confidence',
      'items',
      'date',
    ],
    rows: [
      ...(howMany?.results ?? []).map(({ confidence, items }) => [
        ...common,
        trials,
        seed,
        'howMany',
        confidence,
        items,
        howMany!.by,
      ]),
      ...(when?.results ?? []).map(({ confidence, date }) => [
        ...common,
        trials,
        seed,
        'when',
        confidence,
        when!.items,
        date,
      ]),
    ],
  };
}

/** A row for each day. */
export function dailyTable(answer: FlowDaily): CsvTable {
  return {
    columns: [
      ...flowAnswerColumns,
      'date',
      'partial',
      'arrived',
      'completed',
      'total',
      'done',
      'wip',
      'completion',
      'velocity',
      'velocityEstimate',
      'cycleTimeN',
      'cycleTimeAverage',
      'cycleTimeP50',
      'cycleTimeP75',
      'cycleTimeP85',
      'cycleTimeP95',
      'contributors',
    ],
    rows: answer.days.map(day => [
      ...flowAnswerCells(answer),
      day.date,
      String(day.partial),
      day.arrived,
      day.completed,
      day.total,
      day.done,
      day.wip,
      day.completion,
      day.velocity.items,
      day.velocity.estimate,
      day.cycleTime.n,
      day.cycleTime.average,
      day.cycleTime.p50,
      day.cycleTime.p75,
      day.cycleTime.p85,
      day.cycleTime.p95,
      day.contributors,
    ]),
  };
}
