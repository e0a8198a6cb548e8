import {
  deliveryStates,
  statusCategories,
} from '@activity-insights/plugin-activity-common';
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseWorkItemName } from '../http/parse/parseWorkItemName';
import { auditItemRead } from '../usecases/workItems/item/auditItemRead';
import {
  getWorkItem,
  type ItemServices,
} from '../usecases/workItems/item/getWorkItem';
import { readsOnly } from './QuestionActions';
import { summariseWorkItem } from './summariseWorkItem';

/** What the action needs. */
export interface WorkItemAction {
  actionsRegistry: ActionsRegistryService;
  services: ItemServices;
  auditor: Pick<AuditorService, 'createEvent'>;
}

/** All of one work item. */
export function registerWorkItem({
  actionsRegistry,
  services,
  auditor,
}: WorkItemAction): void {
  actionsRegistry.register({
    name: 'describe-work-item',
    title: 'All of one work item',
    description:
      'Tells of one issue how far it is: its status and how long it was in each, progress and blocked items of what is below it, the merge requests that name it, and whether they are in production.',
    attributes: readsOnly,
    schema: {
      input: z =>
        z
          .object({
            source: z
              .string()
              .describe('Kind of the source, such as jira or gitlab'),
            instance: z
              .string()
              .describe('Id of the instance, as lists of work items have it'),
            key: z
              .string()
              .describe('A key that it has or had, such as WEB-12'),
          })
          .strict(),
      output: z => {
        const span = z.object({
          value: z.string(),
          from: z.string(),
          to: z.string().optional().describe('Missing if it is so now'),
          hours: z.number(),
        });
        return z.object({
          key: z.string(),
          summary: z.string(),
          url: z.string().optional(),
          type: z.string(),
          status: z.string(),
          statusCategory: z.enum(statusCategories),
          priority: z.string().optional(),
          assignee: z.string().optional(),
          reporter: z.string().optional(),
          dueOn: z.string().optional(),
          components: z.array(z.string()).describe('Refs of Components'),
          teams: z.array(z.string()).describe('Refs of the Groups in charge'),
          ancestors: z.array(z.string()).describe('From the root downwards'),
          progress: z
            .object({
              done: z.number(),
              inProgress: z.number(),
              total: z.number(),
            })
            .describe('Of all items below it that have none below them'),
          open: z.number(),
          overdue: z.number(),
          statuses: z.array(span),
          blocked: z.number(),
          blockedPeriods: z.array(span),
          delivery: z.enum(deliveryStates),
          changes: z.array(
            z.object({
              title: z.string(),
              url: z.string().optional(),
              state: z.string(),
              deployedAt: z
                .string()
                .optional()
                .describe('To production, for the first time'),
            }),
          ),
          complexity: z.number(),
          complexityBasis: z.string(),
          comments: z.number(),
          removed: z
            .object({ at: z.string(), reason: z.string() })
            .optional()
            .describe('It is gone at its source'),
          dataAsOf: z.string().nullable(),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const name = parseWorkItemName(input);
      const item = await auditItemRead(
        event => auditor.createEvent(event),
        name,
        () => getWorkItem(services, credentials, name),
      );
      return { output: summariseWorkItem(item) };
    },
  });
}
