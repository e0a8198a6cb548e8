import {
  doraMetricIds,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { parseDoraDeployments } from '../http/parse/parseDoraLists';
import { getDoraDeployments } from '../usecases/dora/getDoraDeployments';
import { doraQuestionShape } from './doraQuestionParameters';
import { flowAnswerShape, reasonOf } from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

type DeploymentMetric = Exclude<DoraMetricId, 'change-lead-time'>;

const metrics = doraMetricIds.filter(
  (id): id is DeploymentMetric => id !== 'change-lead-time',
) as [DeploymentMetric, ...DeploymentMetric[]];

/** Deployments of services, and which of them failed. */
export function registerDoraDeployments({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'list-dora-deployments',
    title: 'The deployments of services',
    description:
      'Lists deployments, the latest first: which failed and why, by which incidents, when they recovered, and which brought a repair. With a metric only those that it counts.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...doraQuestionShape(z),
            metric: z
              .enum(metrics)
              .optional()
              .describe(
                'change-fail-rate: those that failed; failed-deployment-recovery-time: those that failed and recovered; deployment-rework-rate: those that brought a repair; all if left out',
              ),
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
          total: z.number(),
          nextCursor: z.string().optional(),
          items: z.array(
            z
              .object({
                component: z.string(),
                key: z.string(),
                title: z.string(),
                at: z.string().describe('When it ended'),
                url: z.string().optional(),
                environments: z.array(z.string()),
                changes: z.number().describe('How many it brought'),
                rollbackOf: z.string().nullable(),
                failed: z
                  .array(z.string())
                  .describe('Why it failed; empty if it did not'),
                rework: z
                  .array(z.string())
                  .describe('What it repaired by; empty if it did not'),
                recoveredAt: z.string().nullable(),
                recoverySeconds: z.number().nullable(),
                remarks: z.array(reasonOf(z)),
              })
              .passthrough(),
          ),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: await getDoraDeployments(
        services,
        credentials,
        parseDoraDeployments(toQuery('/deployments', input)),
      ),
    }),
  });
}
