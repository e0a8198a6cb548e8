import {
  flowMetricIds,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { parseFlowItems } from '../http/parse/parseFlowQuestions';
import { getFlowItems } from '../usecases/flow/getFlowItems';
import {
  flowAnswerShape,
  flowQuestionShape,
  reasonOf,
} from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** The items behind a number of flow. */
export function registerFlowItems({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'list-flow-items',
    title: 'The items behind a flow metric',
    description:
      'Lists the work items or the merge requests that a flow metric is made of, such as the slowest or those that have waited longest, or those that it leaves out and why.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...flowQuestionShape(z),
            metric: z
              .enum(flowMetricIds as [FlowMetricId, ...FlowMetricId[]])
              .optional()
              .describe('Throughput, all that was finished, if left out'),
            excluded: z
              .string()
              .optional()
              .describe(
                'What is left out instead: the code of a reason, or all',
              ),
            status: z
              .array(z.string())
              .optional()
              .describe('Names of statuses that the items were in'),
            sort: z
              .string()
              .optional()
              .describe('value, -value, finished, -finished, key or -key'),
            limit: z.number().int().positive().optional(),
            cursor: z
              .string()
              .optional()
              .describe('nextCursor of the page before'),
          })
          .strict(),
      output: z =>
        z.object({
          ...flowAnswerShape(z),
          metric: z.string(),
          total: z.number(),
          nextCursor: z.string().optional(),
          items: z.array(
            z
              .object({
                about: z.string(),
                key: z.string(),
                title: z.string(),
                url: z.string().optional(),
                value: z.number().nullable(),
                excluded: reasonOf(z).optional(),
              })
              .passthrough(),
          ),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: await getFlowItems(
        services,
        credentials,
        parseFlowItems(toQuery('/items', input)),
      ),
    }),
  });
}
