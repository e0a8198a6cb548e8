import { parseHeatmapQuestion } from '../http/parse/parseActivityQuestion';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { questionShape, toQuery } from './questionParameters';

/** How fresh and complete the data are. */
export function registerFreshness({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-freshness',
    title: 'How fresh and complete the data are',
    description:
      'Tells up to when everything was read from the sources of a team or service, from when on it is complete, and what is missing and why.',
    attributes: readsOnly,
    schema: {
      input: z => z.object(questionShape(z)).strict(),
      output: z =>
        z.object({
          dataAsOf: z.string().nullable(),
          completeFrom: z
            .string()
            .nullable()
            .describe('Null is all of history, or nothing yet'),
          isComplete: z.boolean(),
          gaps: z.array(
            z.object({
              stream: z.string(),
              from: z.string().nullable(),
              to: z.string().nullable(),
              reason: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseHeatmapQuestion(toQuery('/heatmap', input));
      const answer = () => getHeatmap(services, credentials, question);
      const { dataAsOf, coverage } = await audited(
        'heatmap',
        question,
        credentials,
        answer,
      );
      const { from, complete, gaps } = coverage;
      return {
        output: {
          dataAsOf,
          completeFrom: from,
          isComplete: complete,
          gaps,
        },
      };
    },
  });
}
