import type { WorkSummary } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import { itemFilter } from '../../workTrees/itemFilter';
import { rootsAfter, sortRoots } from '../../workTrees/sortRoots';
import type { ActivityServices } from '../activity/ActivityServices';
import { readAboutEntity } from '../activity/readAboutEntity';
import { authoriseWork } from './authoriseWork';
import { describeWorkState } from './describeWorkState';
import { gatherItems, gatherScope } from './gatherItems';
import { growForest } from './growForest';
import { listIdentity } from './listIdentity';
import { planWork, type WorkPlan } from './planWork';
import { groupByComponent, summariseComponents } from './summariseComponents';
import { summariseRoots } from './summariseRoots';
import {
  readWorkCursor,
  writeWorkCursor,
  type WorkPosition,
} from './workCursor';
import type { WorkSummaryQuestion } from './WorkItemsQuestion';
import type { NoteFacts } from './WorkNote';

/** What a page of a summary is made of. */
interface SummaryPage extends Pick<WorkSummary, 'items' | 'total'> {
  last: WorkPosition['last'] | undefined;
  facts: NoteFacts;
}

type Services = Pick<ActivityServices, 'directory' | 'settings'>;

const byKey = { by: 'key', isDescending: false } as const;

/**
 * The roots of trees in numbers, over all that is below them, in the order of keys: the same roots as those of the trees. Or the
 * Components of the items that are found, each over its own.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getWorkSummary(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: WorkSummaryQuestion,
): Promise<WorkSummary> {
  const identity = listIdentity('summary', question);
  const position = readWorkCursor('cursor', question.cursor, identity);
  const access = await authoriseWork(services, credentials, question);
  return readAboutEntity(
    services,
    'getWorkSummary',
    question.entity,
    async (tx, entity) => {
      const plan = await planWork(tx, services, access, question, entity);
      const summarise = question.by === 'root' ? pageOfRoots : pageOfComponents;
      const page = await summarise(tx, services, plan, question, position);
      const total = position?.total ?? page.total;
      return {
        entity: entity?.ref ?? null,
        items: page.items,
        nextCursor:
          page.last && writeWorkCursor({ total, last: page.last }, identity),
        total,
        ...(await describeWorkState(tx, plan, page.facts)),
      };
    },
  );
}

async function pageOfRoots(
  tx: Tx,
  services: Services,
  plan: WorkPlan,
  { rootTypes, limit }: WorkSummaryQuestion,
  position: WorkPosition | undefined,
): Promise<SummaryPage> {
  const { items, hidden } = await gatherItems(tx, plan);
  const forest = growForest(items, plan.filter, plan.types, { rootTypes });
  const { roots } = forest.trees;
  const sorted = sortRoots(
    roots.map(item => ({ id: item.id, key: item.key, value: null, item })),
    byKey,
  );
  const rest = position ? rootsAfter(sorted, byKey, position.last) : sorted;
  const page = rest.slice(0, limit);
  const shown = page.map(({ item }) => item);
  const { id, key } = page.at(-1) ?? { id: 0, key: '' };
  return {
    items: await summariseRoots(tx, services, plan, forest, shown),
    total: forest.total,
    last: rest.length > page.length ? { id, key, value: null } : undefined,
    facts: {
      ...forest,
      listed: roots.length,
      hidden,
      askedRootTypes: rootTypes,
    },
  };
}

async function pageOfComponents(
  tx: Tx,
  services: Services,
  plan: WorkPlan,
  { limit }: WorkSummaryQuestion,
  position: WorkPosition | undefined,
): Promise<SummaryPage> {
  const { items, hidden } = await gatherScope(tx, plan);
  const found = items.filter(itemFilter(plan.filter));
  const components = await groupByComponent(tx, plan, found);
  const rest = position
    ? components.filter(({ ref }) => ref > position.last.key)
    : components;
  const page = rest.slice(0, limit);
  const key = page.at(-1)?.ref ?? '';
  return {
    items: await summariseComponents(tx, services, plan, page),
    total: components.length,
    last: rest.length > page.length ? { id: 0, key, value: null } : undefined,
    facts: {
      inScope: items.length,
      found: found.length,
      listed: components.length,
      hidden,
      isByComponent: true,
    },
  };
}
