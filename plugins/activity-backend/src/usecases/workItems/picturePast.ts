import { InputError } from '@backstage/errors';
import type { NodeAt } from '../../past/NodeAt';
import type { Tx } from '../../store/Database';
import { readExternalAccounts } from '../../store/workItemReads/readExternalAccounts';
import { readGhosts } from '../../store/workItemReads/readGhosts';
import { readTreeItems } from '../../store/workItemReads/readTreeItems';
import { dayOfWall } from '../../time/dayNumbers';
import { zoneOffset } from '../../time/zoneOffset';
import { membersOf } from '../../workTrees/ShownText';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { ActivityServices } from '../activity/ActivityServices';
import { describeItems, toTreeItem } from './describeItems';
import { findRoots } from './findRoots';
import { gatherScope } from './gatherItems';
import { itemAt } from './itemAt';
import { readTreeAt } from './past/readTreeAt';
import { contentAt, stateAt, totalsAt, valueAt } from './pastValues';
import type { WorkPlan } from './planWork';
import { readMoment } from './readMoment';
import type { WorkPicture } from './WorkPicture';

/**
 * Work items as they were. What belongs to the scope is what belongs to it today, gone items included; where it stood, what state it
 * was in and who had it is of that moment.
 *
 * @throws InputError for a moment that is none or is to come; NotFoundError and Refusal as `findRoots`
 */
export async function picturePast(
  tx: Tx,
  { now }: Pick<ActivityServices, 'now'>,
  plan: WorkPlan,
  { root, asOf }: { root?: string; asOf: string },
): Promise<WorkPicture> {
  const { zone, filter, access } = plan;
  if (filter.deliveries) {
    throw new InputError(
      `Invalid 'delivery': how items were delivered is not known of the past; leave out asOf`,
    );
  }
  const at = readMoment(asOf, zone, now());
  const day = {
    local: dayOfWall(at + zoneOffset(zone, at)),
    utc: dayOfWall(at),
  };
  const { own, hidden } = await readOwn(tx, plan, root);
  const { nodes, exact } = await readTreeAt(tx, {
    at,
    itemIds: own.map(({ id }) => id),
    extent: root === undefined ? 'tree' : 'subtree',
  });
  return {
    gathered: {
      items: await itemsAt(tx, plan, own, nodes),
      removed: 0,
      hidden,
    },
    past: {
      asOf: new Date(at).toISOString(),
      exact: {
        from: exact.from === null ? null : new Date(exact.from).toISOString(),
        reasons: exact.reasons,
      },
    },
    notes: [
      {
        code: 'past',
        message:
          'Labels, due dates, owners and delivery are those of today: they are not known of the past',
      },
    ],
    valuesOf: async (roots, by) =>
      new Map(
        roots.map(({ id, isReadable }) => [
          id,
          isReadable ? valueAt(nodes.get(id)!, by) : null,
        ]),
      ),
    describe: async items => {
      const tell = await describeItems(tx, plan, items);
      return item => {
        const node = nodes.get(item.id)!;
        const { children: _, ...today } = toTreeItem(tell(item));
        return membersOf({
          ...today,
          key: item.key,
          type: item.typeName,
          ...stateAt(node),
          ...(item.isReadable && contentAt(node, access.caller.readsPeople)),
          ...totalsAt(node, day),
          childCount: node.totals.children,
          broken: item.broken,
        });
      };
    },
  };
}

/** The items whose trees are looked for: the roots, or those in scope today, gone ones too. */
async function readOwn(
  tx: Tx,
  plan: WorkPlan,
  root: string | undefined,
): Promise<{ own: TreeItem[]; hidden: number }> {
  if (root !== undefined) {
    return { own: await findRoots(tx, plan, root), hidden: 0 };
  }
  const { items, hidden } = await gatherScope(tx, plan);
  return { own: [...items, ...(await readGhosts(tx, plan))], hidden };
}

/** Items as they were; those that are not in scope today only if something can be told of them. */
async function itemsAt(
  tx: Tx,
  plan: WorkPlan,
  own: readonly TreeItem[],
  nodes: ReadonlyMap<number, NodeAt>,
): Promise<Map<number, TreeItem>> {
  const { scope, readableUnits, filter } = plan;
  const known = new Map(own.map(item => [item.id, item]));
  const others = [...nodes.keys()].filter(id => !known.has(id));
  const view = { scope, readableUnits, fields: [] };
  const found = [
    ...(await readTreeItems(tx, { of: 'items', items: others }, view)),
    ...(await readGhosts(tx, plan)),
  ];
  for (const item of found) {
    const inScope = item.inScope && item.isReadable;
    if (!known.has(item.id)) known.set(item.id, { ...item, inScope });
  }
  const assignees = [...(filter.assigneeIds ?? [])];
  const accounts = await readExternalAccounts(tx, assignees);
  const items = new Map<number, TreeItem>();
  for (const node of nodes.values()) {
    const item = known.get(node.itemId);
    if (item) items.set(node.itemId, itemAt(item, node, accounts));
  }
  return items;
}
