import {
  doraMetrics,
  type Dora,
  type DoraServiceMetric,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable, CsvValue } from './CsvTable';
import { flowAnswerCells, flowAnswerColumns } from './flowCells';

/** Of a metric. */
const metricColumns = [
  'metric',
  'unit',
  'value',
  'n',
  'part',
  'p50',
  'p75',
  'p90',
  'aside',
  'asideP50',
  'asideN',
  'perWeek',
  'deploymentDaysMedian',
  'excluded',
  'reason',
  'band',
  'previousValue',
  'previousN',
];

/** A row for each metric of each service; what is unknown is empty, and the reason says why. */
export function doraTable(answer: Dora): CsvTable {
  const explained = new Map(answer.explain.map(each => [each.id, each]));
  return {
    columns: [
      ...flowAnswerColumns,
      'component',
      'deploymentsBy',
      'deployments',
      'firstDeploymentAt',
      'lastDeploymentAt',
      ...metricColumns,
      'docs',
      'items',
    ],
    rows: answer.services.flatMap(service =>
      service.metrics.map(metric => [
        ...flowAnswerCells(answer),
        service.component,
        service.definition.by,
        service.definition.deployments,
        service.firstDeploymentAt,
        service.lastDeploymentAt,
        ...metricCells(metric),
        explained.get(metric.id)?.docs,
        explained.get(metric.id)?.items,
      ]),
    ),
  };
}

/** The cells of these columns. */
function metricCells(metric: DoraServiceMetric): CsvValue[] {
  const { percentiles, aside, days, band, reason, previous } = metric;
  return [
    metric.id,
    doraMetrics[metric.id].unit,
    metric.value,
    metric.n,
    metric.part,
    percentiles?.p50,
    percentiles?.p75,
    percentiles?.p90,
    aside?.id,
    aside?.p50,
    aside?.n,
    metric.perWeek,
    days?.median,
    metric.excluded.reduce((sum, { count }) => sum + count, 0),
    reason?.code,
    band?.id,
    previous?.value,
    previous?.n,
  ];
}
