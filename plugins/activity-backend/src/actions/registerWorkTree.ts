import type { WorkTreeItem } from '@activity-insights/plugin-activity-common';
import { parseWorkTree } from '../http/parse/parseWorkItems';
import { getWorkTree } from '../usecases/workItems/getWorkTree';
import { readsOnly, type QuestionActions } from './QuestionActions';
import { toQuery } from './questionParameters';
import {
  workAnswerShape,
  workQuestionShape,
  workTotalsShape,
} from './workQuestionParameters';

/** What work is made of. */
export function registerWorkTree({
  actionsRegistry,
  services,
  audited,
}: QuestionActions): void {
  actionsRegistry.register({
    name: 'get-work-tree',
    title: 'What work is made of',
    description:
      'Lists the work items of a team, a service, a system or everything as they hang below each other, from the top: each with its level, its state and how far all that is below it is; as it is now, or as it was on a day.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            ...workQuestionShape(z),
            root: z
              .string()
              .optional()
              .describe('The key of one item: it, and what is below it'),
            rootType: z.array(z.string()).optional(),
            maxDepth: z
              .number()
              .int()
              .optional()
              .describe('How many levels, 1 to 100; 5 if left out'),
            unlinked: z
              .boolean()
              .optional()
              .describe('What is below no root instead'),
            asOf: z
              .string()
              .optional()
              .describe('A day of the past such as 2026-03-01, or an instant'),
          })
          .strict(),
      output: z =>
        z.object({
          ...workAnswerShape(z),
          unlinked: z.number().describe('Items that are below no root'),
          exactFrom: z
            .string()
            .nullable()
            .optional()
            .describe('With asOf: from when on the past is exact'),
          items: z
            .array(
              z.object({
                level: z.number(),
                key: z.string(),
                summary: z.string(),
                url: z.string().optional(),
                type: z.string(),
                status: z.string(),
                statusCategory: z.string(),
                assignee: z.string().optional(),
                dueOn: z.string().optional(),
                delivery: z.string(),
                isContext: z
                  .boolean()
                  .describe('It is there for the sake of what is below it'),
                hasMore: z
                  .boolean()
                  .describe('Not all that is below it is listed'),
                ...workTotalsShape(z),
              }),
            )
            .describe('Each item comes before what is below it'),
        }),
    },
    action: async ({ input, credentials }) => {
      const question = parseWorkTree(toQuery('/tree', input));
      const tree = await audited(
        'work-tree',
        { entity: question.entity, persons: [] },
        credentials,
        () => getWorkTree(services, credentials, question),
      );
      const { entity, total, nextCursor, dataAsOf, notes, unlinked } = tree;
      return {
        output: {
          entity,
          total,
          nextCursor,
          dataAsOf,
          notes,
          unlinked,
          exactFrom: tree.exact?.from,
          items: tree.items.flatMap(item => flatten(item, 1)),
        },
      };
    },
  });
}

function flatten(item: WorkTreeItem, level: number): FlatItem[] {
  const below = item.children.flatMap(child => flatten(child, level + 1));
  return [toFlatItem(item, level), ...below];
}

type FlatItem = ReturnType<typeof toFlatItem>;

function toFlatItem(item: WorkTreeItem, level: number) {
  return {
    level,
    key: item.key,
    summary: item.summary,
    url: item.url,
    type: item.type,
    status: item.status,
    statusCategory: item.statusCategory,
    assignee: item.assignee?.name,
    dueOn: item.dueOn,
    delivery: item.delivery,
    isContext: item.context === true,
    hasMore: item.nextChildren !== undefined,
    progress: item.progress,
    open: item.open,
    blocked: item.blocked,
    overdue: item.overdue,
    changedRecently: item.changedRecently,
  };
}
