import { parseCalendarQuestion } from '../http/parse/parseActivityQuestion';
import { getCalendar } from '../usecases/activity/getCalendar';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { questionShape, toQuery } from './questionParameters';

/** Activity by day. */
export function registerCalendar({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-calendar',
    title: 'Activity by day',
    description:
      'Tells how much happened on each local day of a range, of a team, a service, a system or everything.',
    attributes: readsOnly,
    schema: {
      input: z => z.object(questionShape(z)).strict(),
      output: z =>
        z.object({
          entity: z.string().nullable(),
          timezone: z.string(),
          total: z.number(),
          contributors: z.number().nullable(),
          days: z.array(
            z.object({
              date: z.string(),
              count: z.number(),
              contributors: z.number().nullable(),
            }),
          ),
          dataAsOf: z.string().nullable(),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseCalendarQuestion(toQuery('/calendar', input));
      const answer = () => getCalendar(services, credentials, question);
      const calendar = await audited('calendar', question, credentials, answer);
      const { entity, timezone, total, contributors, days, dataAsOf } =
        calendar;
      return {
        output: { entity, timezone, total, contributors, days, dataAsOf },
      };
    },
  });
}
