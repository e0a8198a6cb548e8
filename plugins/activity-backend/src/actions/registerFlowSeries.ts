import {
  flowIntervals,
  flowMetricIds,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { parseFlowMetric } from '../http/parse/parseFlowNames';
import { parseFlowSeries } from '../http/parse/parseFlowQuestions';
import { getFlowSeries } from '../usecases/flow/getFlowSeries';
import {
  flowAnswerShape,
  flowExplanationShape,
  flowQuestionShape,
  flowValueShape,
} from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** A metric of flow over time. */
export function registerFlowSeries({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-flow-series',
    title: 'A flow metric over time',
    description:
      'Tells a metric such as cycle time, throughput or work in progress by day, ISO week or month, or velocity by sprint.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...flowQuestionShape(z),
            metric: z.enum(flowMetricIds as [FlowMetricId, ...FlowMetricId[]]),
            interval: z
              .enum(flowIntervals)
              .optional()
              .describe('Weeks if left out; sprint goes with velocity'),
            compare: z
              .enum(['previous'])
              .optional()
              .describe('With the period of equal length before'),
          })
          .strict(),
      output: z => {
        const total = z.object({
          items: z.number(),
          estimate: z.number().nullable(),
        });
        const point = z.object({
          from: z.string(),
          to: z.string(),
          partial: z.boolean().describe('It is cut, or not over yet'),
          ...flowValueShape(z),
          sprint: z
            .object({
              name: z.string(),
              state: z.string(),
              committed: total,
              added: total,
              removed: total,
              completed: total,
            })
            .optional(),
        });
        return z.object({
          ...flowAnswerShape(z),
          metric: z.string(),
          unit: z.string(),
          interval: z.string(),
          points: z.array(point),
          previous: z.array(point).optional(),
          explain: flowExplanationShape(z),
        });
      },
    },
    action: async ({ input: { metric, ...input }, credentials }) => ({
      output: await getFlowSeries(
        services,
        credentials,
        parseFlowSeries(parseFlowMetric(metric), toQuery('/series', input)),
      ),
    }),
  });
}
