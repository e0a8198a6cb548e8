import { eventTypes } from '@activity-insights/plugin-activity-common';
import { parseEventsQuestion } from '../http/parse/parseEventsQuestion';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { questionShape, toQuery } from './questionParameters';

/** What happened. */
export function registerEventList({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'list-events',
    title: 'What happened',
    description:
      'Lists the newest events behind a range, a day or an hour of the week: commits, merge requests, reviews, changes of issues, deployments, each with its title and link.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...questionShape(z),
            weekday: z
              .number()
              .int()
              .min(0)
              .max(6)
              .optional()
              .describe('0 is Monday'),
            hour: z.number().int().min(0).max(23).optional(),
            date: z.string().optional().describe('A local day: 2026-03-01'),
            limit: z.number().int().min(1).max(100).optional(),
            cursor: z
              .string()
              .optional()
              .describe('The nextCursor of the page before'),
          })
          .strict(),
      output: z =>
        z.object({
          total: z.number(),
          nextCursor: z.string().optional(),
          items: z.array(
            z.object({
              type: z.enum(eventTypes),
              source: z.string(),
              occurredAt: z.string(),
              actor: z.string().optional(),
              project: z.string(),
              workItem: z.string().optional(),
              title: z.string().optional(),
              url: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseEventsQuestion(toQuery('/events', input));
      const answer = () => listActivityEvents(services, credentials, question);
      const list = await audited('events', question, credentials, answer);
      const items = list.items.map(event => ({
        type: event.type,
        source: event.source,
        occurredAt: event.occurredAt,
        actor: event.actor?.name,
        project: event.project.name,
        workItem: event.workItem?.key,
        title: event.title,
        url: event.url,
      }));
      const { total, nextCursor } = list;
      return { output: { total, nextCursor, items } };
    },
  });
}
