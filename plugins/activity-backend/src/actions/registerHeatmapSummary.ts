import { eventClasses } from '@activity-insights/plugin-activity-common';
import { parseHeatmapQuestion } from '../http/parse/parseActivityQuestion';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { questionShape, toQuery } from './questionParameters';
import { summariseHeatmap } from './summariseHeatmap';

/** When a team or service is active. */
export function registerHeatmapSummary({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-heatmap-summary',
    title: 'When a team or service is active',
    description:
      'Tells how much happened (commits, merge requests, reviews, issues), in which hours of the week and on which weekdays, of a team, a service, a system or everything. It is about work, not about single people.',
    attributes: readsOnly,
    schema: {
      input: z => z.object(questionShape(z)).strict(),
      output: z =>
        z.object({
          entity: z.string().nullable(),
          timezone: z.string(),
          from: z.string(),
          to: z.string(),
          total: z.number(),
          contributors: z.number().nullable(),
          excluded: z
            .record(z.enum(eventClasses), z.number())
            .describe('Events in scope that were left out, by why'),
          busiestHours: z.array(
            z.object({
              weekday: z.string(),
              hour: z.number(),
              count: z.number(),
            }),
          ),
          byWeekday: z.array(
            z.object({ weekday: z.string(), count: z.number() }),
          ),
          byHour: z.array(z.number()).describe('24 counts from midnight on'),
          dataAsOf: z
            .string()
            .nullable()
            .describe('Everything before was read from the sources'),
          isComplete: z
            .boolean()
            .describe('Whether nothing is missing in the range'),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseHeatmapQuestion(toQuery('/heatmap', input));
      const answer = () => getHeatmap(services, credentials, question);
      const heatmap = await audited('heatmap', question, credentials, answer);
      return { output: summariseHeatmap(heatmap) };
    },
  });
}
