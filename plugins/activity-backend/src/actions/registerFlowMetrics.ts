import { flowSubjects } from '@activity-insights/plugin-activity-common';
import { parseFlowTiles } from '../http/parse/parseFlowQuestions';
import { getFlowTiles } from '../usecases/flow/getFlowTiles';
import {
  flowAnswerShape,
  flowExplanationShape,
  flowQuestionShape,
  flowValueShape,
} from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** How work flows, in one number for each metric. */
export function registerFlowMetrics({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-flow-metrics',
    title: 'How work flows',
    description:
      'Tells how long work takes, how much is finished, in progress and waiting, or the same of merge requests; of a team, a service, a system or everything. Each number says how it comes about and what it leaves out.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...flowQuestionShape(z),
            about: z
              .enum(flowSubjects)
              .optional()
              .describe('Work items if left out, or merge requests'),
            compare: z
              .enum(['previous'])
              .optional()
              .describe('With the period of equal length before'),
          })
          .strict(),
      output: z =>
        z.object({
          ...flowAnswerShape(z),
          about: z.string(),
          tiles: z.array(
            z.object({
              id: z.string(),
              unit: z.string(),
              ...flowValueShape(z),
              perWeek: z.number().nullable().optional(),
              trend: z
                .array(z.number().nullable())
                .describe('By week, the oldest first'),
              previous: z.object(flowValueShape(z)).optional(),
              explain: flowExplanationShape(z),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: await getFlowTiles(
        services,
        credentials,
        parseFlowTiles(toQuery('/tiles', input)),
      ),
    }),
  });
}
