import { parseFlowForecast } from '../http/parse/parseFlowQuestions';
import { getFlowForecast } from '../usecases/flow/getFlowForecast';
import { flowAnswerShape, flowQuestionShape } from './flowQuestionParameters';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';

/** When so many items will be done, and how many by when. */
export function registerFlowForecast({
  actionsRegistry,
  services,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-flow-forecast',
    title: 'When work will be done',
    description:
      'Forecasts how many work items will be done by a day, and when so many will be, by drawing from how many were done on the days of the period. Say the confidence and the assumptions together with the number.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...flowQuestionShape(z),
            items: z
              .number()
              .int()
              .positive()
              .optional()
              .describe('When will so many be done'),
            by: z
              .string()
              .optional()
              .describe('How many will be done by the end of this day'),
            seed: z
              .number()
              .int()
              .optional()
              .describe('The same seed gives the same answer; 1 if left out'),
          })
          .strict(),
      output: z => {
        const confidence = z.number().describe('Per cent');
        return z.object({
          ...flowAnswerShape(z),
          history: z.array(z.object({ date: z.string(), count: z.number() })),
          trials: z.number(),
          seed: z.number(),
          assumptions: z.array(z.string()),
          howMany: z
            .object({
              by: z.string(),
              results: z.array(z.object({ confidence, items: z.number() })),
            })
            .nullable(),
          when: z
            .object({
              items: z.number(),
              results: z.array(
                z.object({ confidence, date: z.string().nullable() }),
              ),
            })
            .nullable(),
        });
      },
    },
    action: async ({ input, credentials }) => ({
      output: await getFlowForecast(
        services,
        credentials,
        parseFlowForecast(toQuery('/forecast', input)),
      ),
    }),
  });
}
