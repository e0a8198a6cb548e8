import { doraIntervals } from '@activity-insights/plugin-activity-common';
import { parseDora } from '../http/parse/parseDoraQuestions';
import { getDora } from '../usecases/dora/getDora';
import { doraQuestionShape } from './doraQuestionParameters';
import { flowAnswerShape, reasonOf } from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** The five metrics of DORA, of each service by itself. */
export function registerDoraMetrics({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-dora-metrics',
    title: 'How often services are deployed, and how that goes',
    description:
      'Tells the five metrics of DORA of each service: deployment frequency, change lead time, change fail rate, failed deployment recovery time and deployment rework rate. Each number says how it comes about and what it leaves out. Services are listed one by one, with no number of all together.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...doraQuestionShape(z),
            interval: z
              .enum(doraIntervals)
              .optional()
              .describe('Of the trend; weeks up to half a year if left out'),
            compare: z
              .enum(['previous'])
              .optional()
              .describe('With the period of equal length before'),
          })
          .strict(),
      output: z => {
        const reason = reasonOf(z);
        const band = z.object({ id: z.string(), label: z.string() });
        const value = {
          value: z
            .number()
            .nullable()
            .describe(
              'Deployments of the period, the median in seconds, or a share from 0 to 1; null is unknown, see reason; 0 is none',
            ),
          n: z.number().describe('How many it is made of'),
          part: z.number().nullable().describe('Of shares: how many of them'),
          percentiles: z
            .object({
              p50: z.number().nullable(),
              p75: z.number().nullable(),
              p90: z.number().nullable(),
            })
            .optional(),
          aside: z
            .object({
              id: z.string(),
              n: z.number(),
              p50: z.number().nullable(),
            })
            .optional(),
          perWeek: z.number().nullable().optional(),
          days: z
            .object({
              weeks: z.array(z.object({ from: z.string(), days: z.number() })),
              median: z.number().nullable(),
            })
            .optional()
            .describe('Days with a deployment, of whole ISO weeks'),
          excluded: z.array(reason.extend({ count: z.number() })),
          reason: reason.optional(),
          band: band.nullable().optional(),
        };
        const metric = z.object({
          id: z.string(),
          ...value,
          trend: z
            .array(
              z.object({
                from: z.string(),
                to: z.string(),
                partial: z.boolean().describe('It is cut, or not over yet'),
                value: z.number().nullable(),
                n: z.number(),
              }),
            )
            .describe('The oldest first'),
          previous: z.object(value).optional(),
        });
        return z.object({
          ...flowAnswerShape(z),
          interval: z.string(),
          services: z.array(
            z.object({
              component: z.string(),
              definition: z
                .object({
                  by: z.string(),
                  deployments: z.string(),
                  incidentsBy: z.string(),
                  incidents: z.string(),
                  hotfixes: z.string(),
                })
                .describe('Which runs are deployments, and who says so'),
              firstDeploymentAt: z.string().nullable(),
              lastDeploymentAt: z.string().nullable(),
              metrics: z.array(metric),
              rollbacks: z.number(),
              incidents: z.object({
                total: z.number(),
                unlinked: z.number(),
                open: z.number(),
              }),
              notes: z.array(reason),
            }),
          ),
          noTotal: reason.nullable(),
          bands: z
            .object({ id: z.string(), date: z.string(), source: z.string() })
            .nullable(),
          explain: z.array(
            z.object({
              id: z.string(),
              unit: z.string(),
              formula: z.string(),
              docs: z.string(),
              items: z.string().describe('What lists exactly what counts'),
            }),
          ),
        });
      },
    },
    action: async ({ input, credentials }) => ({
      output: await getDora(
        services,
        credentials,
        parseDora(toQuery('/dora', input)),
      ),
    }),
  });
}
