import { parseWorkItemKeys } from '../http/parse/parseWorkItems';
import { getWorkItemKeys } from '../usecases/workItems/getWorkItemKeys';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';
import { workAnswerShape, workQuestionShape } from './workQuestionParameters';

/** The keys of work items. */
export function registerWorkItemKeys({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'list-work-item-keys',
    title: 'Keys of work items',
    description:
      'Finds the issues of a team, a service, a system or everything, by type, status, label or words, and lists their keys.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...workQuestionShape(z),
            parent: z
              .array(z.string())
              .optional()
              .describe('Keys of the items right above'),
          })
          .strict(),
      output: z =>
        z.object({ ...workAnswerShape(z), keys: z.array(z.string()) }),
    },
    action: async ({ input, credentials }) => {
      const question = parseWorkItemKeys(toQuery('/keys', input));
      const { entity, keys, total, nextCursor, dataAsOf, notes } =
        await audited(
          'work-item-keys',
          { entity: question.entity, persons: [] },
          credentials,
          () => getWorkItemKeys(services, credentials, question),
        );
      return { output: { entity, keys, total, nextCursor, dataAsOf, notes } };
    },
  });
}
