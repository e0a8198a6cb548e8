import type {
  FlowBreakdown,
  FlowPoint,
  FlowSeries,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable, CsvValue } from './CsvTable';
import {
  flowAnswerCells,
  flowAnswerColumns,
  flowValueCells,
  flowValueColumns,
} from './flowCells';

/** A row for each metric. */
export function tilesTable(answer: FlowTiles): CsvTable {
  return {
    columns: [
      ...flowAnswerColumns,
      'about',
      'metric',
      'unit',
      ...flowValueColumns,
      'perWeek',
      'excluded',
      'previousValue',
      'previousN',
      'docs',
      'items',
    ],
    rows: answer.tiles.map(tile => [
      ...flowAnswerCells(answer),
      answer.about,
      tile.id,
      tile.unit,
      ...flowValueCells(tile),
      tile.perWeek,
      sumOf(tile.explain.excluded),
      tile.previous?.value,
      tile.previous?.n,
      tile.explain.docs,
      tile.explain.items,
    ]),
  };
}

/** A row for each point; those of the period before come first. */
export function seriesTable(answer: FlowSeries): CsvTable {
  const row = (point: FlowPoint, of: string): CsvValue[] => [
    ...flowAnswerCells(answer),
    answer.metric,
    answer.unit,
    answer.interval,
    of,
    point.from,
    point.to,
    String(point.partial),
    ...flowValueCells(point),
    point.sprint?.name,
    point.sprint?.state,
    point.sprint?.committed.items,
    point.sprint?.committed.estimate,
    point.sprint?.added.items,
    point.sprint?.removed.items,
    point.sprint?.completed.items,
    point.sprint?.completed.estimate,
  ];
  return {
    columns: [
      ...flowAnswerColumns,
      'metric',
      'unit',
      'interval',
      'period',
      'pointFrom',
      'pointTo',
      'partial',
      ...flowValueColumns,
      'sprint',
      'sprintState',
      'committed',
      'committedEstimate',
      'added',
      'removed',
      'completed',
      'completedEstimate',
    ],
    rows: [
      ...(answer.previous ?? []).map(point => row(point, 'previous')),
      ...answer.points.map(point => row(point, 'asked')),
    ],
  };
}

/** A row for each status, or for each type. */
export function breakdownTable(answer: FlowBreakdown): CsvTable {
  return {
    columns: [
      ...flowAnswerColumns,
      'breakdown',
      'name',
      'stage',
      'work',
      'share',
      'totalSeconds',
      'inProgress',
      ...flowValueColumns,
    ],
    rows: answer.parts.map(part => [
      ...flowAnswerCells(answer),
      answer.id,
      part.name,
      part.stage,
      part.work,
      part.share,
      part.totalSeconds,
      part.inProgress,
      ...flowValueCells(part),
    ]),
  };
}

function sumOf(excluded: readonly { count: number }[]): number {
  return excluded.reduce((sum, { count }) => sum + count, 0);
}
