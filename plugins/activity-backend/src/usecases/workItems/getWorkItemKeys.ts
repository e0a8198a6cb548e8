import type { WorkItemKeys } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { itemFilter } from '../../workTrees/itemFilter';
import { rootsAfter, sortRoots } from '../../workTrees/sortRoots';
import type { ActivityServices } from '../activity/ActivityServices';
import { readAboutEntity } from '../activity/readAboutEntity';
import { authoriseWork } from './authoriseWork';
import { describeWorkState } from './describeWorkState';
import { gatherScope } from './gatherItems';
import { listIdentity } from './listIdentity';
import { planWork } from './planWork';
import { readWorkCursor, writeWorkCursor } from './workCursor';
import type { WorkItemsQuestion } from './WorkItemsQuestion';

const byKey = { by: 'key', isDescending: false } as const;

/**
 * The keys of the work items that belong to an entity and pass the filters, in the order of keys.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getWorkItemKeys(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: WorkItemsQuestion,
): Promise<WorkItemKeys> {
  const identity = listIdentity('keys', question);
  const position = readWorkCursor('cursor', question.cursor, identity);
  const access = await authoriseWork(services, credentials, question);
  return readAboutEntity(
    services,
    'getWorkItemKeys',
    question.entity,
    async (tx, entity) => {
      const plan = await planWork(tx, services, access, question, entity);
      const { items, hidden } = await gatherScope(tx, plan);
      const found = items.filter(itemFilter(plan.filter));
      const sorted = sortRoots(
        found.map(({ id, key }) => ({ id, key, value: null })),
        byKey,
      );
      const rest = position ? rootsAfter(sorted, byKey, position.last) : sorted;
      const page = rest.slice(0, question.limit);
      const total = position?.total ?? found.length;
      const last = page.at(-1);
      return {
        entity: entity?.ref ?? null,
        keys: page.map(({ key }) => key),
        nextCursor:
          last && rest.length > page.length
            ? writeWorkCursor({ total, last }, identity)
            : undefined,
        total,
        ...(await describeWorkState(tx, plan, {
          inScope: items.length,
          found: found.length,
          listed: found.length,
          hidden,
        })),
      };
    },
  );
}
