import {
  flowIntervals,
  flowLevels,
  flowMetricIds,
  flowSubjects,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import { dayOfDate } from '../../time/dayNumbers';
import { activityParameters } from './activityParameters';
import { cursor, list, oneOf, wholeNumber } from './parameterShapes';
import { plainText as text } from './plainText';

/** What lists are sorted by, with a minus for the other way round. */
export const flowItemsOrders = [
  'value',
  '-value',
  'finished',
  '-finished',
  'key',
  '-key',
] as const;

const day = z.string().refine(date => dayOfDate(date) !== undefined, {
  error: issue => `'${String(issue.input)}' is not a day such as 2026-03-01`,
});

const { entity, from, to, timezone, source, project, format } =
  activityParameters.shape;

/** The parameters that all questions about flow share. */
export const flowParameters = z.object({
  entity,
  from,
  to,
  timezone,
  source,
  project,
  type: list(text),
  level: oneOf(flowLevels).default('any'),
  include: list(oneOf(['bots'])),
  format,
});

const compare = oneOf(['previous']).optional();

/** Those of tiles. */
export const flowTilesParameters = flowParameters.extend({
  about: oneOf(flowSubjects).default('workItems'),
  compare,
});

/** Those of a metric over time. */
export const flowSeriesParameters = flowParameters.extend({
  interval: oneOf(flowIntervals).default('week'),
  compare,
});

/** Those of lists of items. */
export const flowItemsParameters = flowParameters.extend({
  metric: oneOf(flowMetricIds as [FlowMetricId, ...FlowMetricId[]]).default(
    'throughput',
  ),
  excluded: text.optional(),
  status: list(text),
  sort: oneOf(flowItemsOrders).default('-value'),
  cursor: cursor.optional(),
  limit: wholeNumber(1, 5000).default(100),
});

/** Those of forecasts. */
export const flowForecastParameters = flowParameters.extend({
  items: wholeNumber(1, 10_000).optional(),
  by: day.optional(),
  seed: wholeNumber(0, 4_294_967_295).default(1),
});
