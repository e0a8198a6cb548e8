import { parseWorkSummary } from '../http/parse/parseWorkItems';
import { getWorkSummary } from '../usecases/workItems/getWorkSummary';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';
import {
  workAnswerShape,
  workQuestionShape,
  workTotalsShape,
} from './workQuestionParameters';

/** How far the work of an entity is. */
export function registerWorkSummary({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-work-summary',
    title: 'How far work is',
    description:
      'Tells of each version, epic or whatever work begins with how much of it is done, in progress, blocked and overdue; of a team, a service, a system or everything. Or tells the same of each service.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...workQuestionShape(z),
            by: z.enum(['root', 'component']).optional(),
            rootType: z
              .array(z.string())
              .optional()
              .describe('Names of the types that work begins with'),
          })
          .strict(),
      output: z =>
        z.object({
          ...workAnswerShape(z),
          items: z.array(
            z.object({
              key: z.string().optional(),
              summary: z.string().optional(),
              url: z.string().optional(),
              type: z.string().optional(),
              status: z.string().optional(),
              dueOn: z.string().optional(),
              component: z.string().optional(),
              ...workTotalsShape(z),
              todo: z.number(),
              completion: z.number().nullable().describe('0 to 1'),
              contributors: z.number().nullable(),
              startedAt: z.string().optional(),
              lastActivityAt: z.string().optional(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseWorkSummary(toQuery('/summary', input));
      const { items, ...rest } = await audited(
        'work-summary',
        { entity: question.entity, persons: [] },
        credentials,
        () => getWorkSummary(services, credentials, question),
      );
      return {
        output: {
          ...rest,
          items: items.map(({ root, context: _, ...item }) => ({
            key: root?.key,
            summary: root?.summary,
            url: root?.url,
            type: root?.type,
            status: root?.status,
            dueOn: root?.dueOn,
            component: item.component,
            progress: item.progress,
            open: item.open,
            blocked: item.blocked,
            overdue: item.overdue,
            changedRecently: item.changedRecently,
            todo: item.todo,
            completion: item.completion,
            contributors: item.contributors,
            startedAt: item.startedAt,
            lastActivityAt: item.lastActivityAt,
          })),
        },
      };
    },
  });
}
