import type { FlowValue } from '@activity-insights/plugin-activity-common';
import type { CsvValue } from './CsvTable';

/** What every answer about flow says of itself. */
interface FlowAnswer {
  entity: string | null;
  timezone: string;
  from: string;
  to: string;
  dataAsOf: string | null;
}

/** Of every row. */
export const flowAnswerColumns = [
  'entity',
  'timezone',
  'from',
  'to',
  'dataAsOf',
];

/** The cells of these columns. */
export function flowAnswerCells(answer: FlowAnswer): CsvValue[] {
  const { entity, timezone, from, to, dataAsOf } = answer;
  return [entity, timezone, from, to, dataAsOf];
}

/** Of a number. */
export const flowValueColumns = [
  'value',
  'n',
  'p50',
  'p75',
  'p85',
  'p95',
  'estimate',
  'reason',
];

/** The cells of these columns; what is unknown is empty, and the reason says why. */
export function flowValueCells(value: FlowValue): CsvValue[] {
  const { percentiles, reason } = value;
  return [
    value.value,
    value.n,
    percentiles?.p50,
    percentiles?.p75,
    percentiles?.p85,
    percentiles?.p95,
    value.estimate,
    reason?.code,
  ];
}
