import type { WorkTree } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { readAboutEntity } from '../activity/readAboutEntity';
import { membersOf } from '../../workTrees/ShownText';
import { authoriseWork } from './authoriseWork';
import { describeWorkState } from './describeWorkState';
import { growForest } from './growForest';
import { listForest } from './listForest';
import { childrenIdentity, listIdentity } from './listIdentity';
import { picturePast } from './picturePast';
import { pictureNow } from './pictureNow';
import { planWork, type WorkPlan } from './planWork';
import { readWorkCursor } from './workCursor';
import type { WorkTreeQuestion } from './WorkItemsQuestion';

/**
 * Trees of work: what belongs to an entity and passes the filters, with all that is above it; as it is, or as it was.
 *
 * @throws InputError, NotFoundError for an entity or a root that is not known, Refusal
 */
export async function getWorkTree(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: WorkTreeQuestion,
): Promise<WorkTree> {
  const { chunks } = await tellWorkTree(services, credentials, question);
  return JSON.parse(chunks.join(''));
}

/** A `WorkTree` as it is sent. */
export interface ToldTree {
  /** JSON, in the order in which it is sent. */
  chunks: string[];
  /** Whether it says whose any of the items are. */
  isNaming: boolean;
}

/** The same as JSON: a tree may have thousands of items, which are kept as they are sent. */
export async function tellWorkTree(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: WorkTreeQuestion,
): Promise<ToldTree> {
  const places = {
    roots: readWorkCursor(
      'cursor',
      question.cursor,
      listIdentity('tree', question),
    ),
    children: readWorkCursor(
      'children',
      question.children,
      childrenIdentity(question),
    ),
  };
  const access = await authoriseWork(services, credentials, question);
  return readAboutEntity(
    services,
    'getWorkTree',
    question.entity,
    async (tx, entity) => {
      const plan = await planWork(tx, services, access, question, entity);
      return answer(tx, services, plan, question, places);
    },
  );
}

async function answer(
  tx: Tx,
  services: Pick<ActivityServices, 'now'>,
  plan: WorkPlan,
  question: WorkTreeQuestion,
  places: Parameters<typeof listForest>[3],
): Promise<ToldTree> {
  const { root, removed: ghosts, asOf, unlinked, maxDepth } = question;
  const isShown = maxDepth > 2 || question.allChildren;
  const picture =
    asOf === undefined
      ? await pictureNow(tx, plan, { root, ghosts, isShown })
      : await picturePast(tx, services, plan, { root, asOf });
  const { items, removed, hidden } = picture.gathered;
  const forest = growForest(items, plan.filter, plan.types, {
    rootTypes: question.rootTypes,
    unlinked,
    isBelowRoot: root !== undefined,
  });
  const listed = await listForest(picture, forest, question, places);
  const { dataAsOf, notes } = await describeWorkState(tx, plan, {
    ...forest,
    listed: forest.trees.roots.length,
    hidden,
    isUnlinked: unlinked,
    askedRootTypes: question.rootTypes,
    isCut: listed.isCut,
  });
  const about: Omit<WorkTree, 'items'> = {
    entity: plan.entity?.ref ?? null,
    nextCursor: listed.nextCursor,
    total: places.roots?.total ?? forest.total,
    rootTypes: forest.rootTypes,
    byType: forest.byType,
    unlinked: forest.unlinked,
    removed,
    dataAsOf,
    notes: [...notes, ...picture.notes],
    ...picture.past,
  };
  const { itemChunks } = listed;
  return {
    chunks: [`{${membersOf(about)},"items":`, ...itemChunks, '}'],
    // Within texts of items the quotation marks would have a backslash before them.
    isNaming: itemChunks.some(chunk => chunk.includes('"assignee":{')),
  };
}
