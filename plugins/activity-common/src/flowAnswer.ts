import { z } from 'zod';
import { flowMetricIds, type FlowMetricId } from './flowMetrics';
import { flowReasonSchema } from './flowValueDtos';

/** The id of a metric. */
export const metricId = z.enum(
  flowMetricIds as [FlowMetricId, ...FlowMetricId[]],
);

/** What every answer about flow says. */
export const answerSchema = z.object({
  entity: z.string().nullable(),
  timezone: z.string(),
  /** ISO instants in UTC, half-open. */
  from: z.string(),
  to: z.string(),
  dataAsOf: z.string().nullable(),
  /** What is wrong, missing or doubtful, each with the next step. */
  notes: z.array(flowReasonSchema),
});
