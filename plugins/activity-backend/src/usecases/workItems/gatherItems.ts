import type { Tx } from '../../store/Database';
import { countGhosts, readGhosts } from '../../store/workItemReads/readGhosts';
import { countItems } from '../../store/workItemReads/countItems';
import type { ItemSet } from '../../store/workItemReads/ItemSet';
import {
  readShownItems,
  readTreeItems,
} from '../../store/workItemReads/readTreeItems';
import type { ShownRow } from '../../store/workItemReads/ShownRow';
import { ghostsBelow, hangGhosts } from '../../workTrees/hangGhosts';
import type { TreeItem } from '../../workTrees/TreeItem';
import { findRoots } from './findRoots';
import type { WorkPlan } from './planWork';
import { fieldsOf } from './resolveItemFilter';

/** What a question is about, before it is looked which of it is found. */
export interface GatheredItems {
  /** Items in scope and what is above them, or those of subtrees; ghosts too if they are asked for. By number. */
  items: ReadonlyMap<number, TreeItem>;
  /** How many are gone, of those that were in scope. */
  removed: number;
  /** How many would be in scope if the caller might read them. */
  hidden: number;
}

/** The same, as things are now. */
export interface GatheredNow extends GatheredItems {
  /** What is shown of the items, as far as it was read with them. By number. */
  rows: ReadonlyMap<number, ShownRow>;
}

/** Which part of the scope, and whether with what is gone. */
export interface GatherOptions {
  /** The key of what is at the top. */
  root?: string;
  ghosts?: boolean;
  /** Most of the items will be shown, so that it is cheaper to read all of them at once. */
  isShown?: boolean;
}

/** Of more items what is shown is not read at once: no answer has so many. */
const mostShown = 20_000;

/**
 * Reads the work items that a question is about, with all that is above them or with all that is below one of them.
 *
 * @throws NotFoundError for a root that is not known, Refusal for one that the caller may not read
 */
export async function gatherItems(
  tx: Tx,
  plan: WorkPlan,
  { root, ghosts: withGhosts = false, isShown = false }: GatherOptions = {},
): Promise<GatheredNow> {
  const { scope, readableUnits } = plan;
  const view = { scope, readableUnits, fields: fieldsOf(plan.filter) };
  const set = await chooseSet(tx, plan, root);
  const readsRows = isShown && (await countItems(tx, set)) <= mostShown;
  const shown = readsRows ? await readShownItems(tx, set, view) : [];
  const own = readsRows ? shown : await readTreeItems(tx, set, view);
  const rows = new Map(shown.map(item => [item.id, item]));
  const items = new Map<number, TreeItem>(own.map(item => [item.id, item]));
  const hidden = hideUnreadable(items);
  if (root === undefined && !withGhosts && !scope) {
    return { items, rows, removed: await countGhosts(tx), hidden };
  }
  const known = await readGhosts(tx, view);
  if (root !== undefined) {
    const below = ghostsBelow(hangGhosts(known, items), items);
    if (withGhosts) addAll(items, below);
    return { items, rows, removed: below.length, hidden };
  }
  const ghosts = withGhosts ? known : [];
  const lowest = missingParents([...own, ...ghosts], items);
  if (lowest.length > 0) {
    const above = await readTreeItems(
      tx,
      { of: 'ancestors', items: lowest },
      view,
    );
    // Those of them that are in scope are there already.
    addAll(items, above.map(outOfScope));
  }
  addAll(items, hangGhosts(ghosts, items));
  return { items, rows, removed: known.length, hidden };
}

async function chooseSet(
  tx: Tx,
  plan: WorkPlan,
  root: string | undefined,
): Promise<ItemSet> {
  const { scope } = plan;
  if (root === undefined) {
    return scope ? { of: 'scope', scope } : { of: 'everything' };
  }
  const roots = await findRoots(tx, plan, root);
  return { of: 'subtrees', roots: roots.map(({ id }) => id) };
}

/** Reads the work items in scope without what is above them. */
export async function gatherScope(
  tx: Tx,
  plan: WorkPlan,
): Promise<{ items: TreeItem[]; hidden: number }> {
  const { scope, readableUnits } = plan;
  const view = { scope, readableUnits, fields: fieldsOf(plan.filter) };
  const set = await chooseSet(tx, plan, undefined);
  const own = await readTreeItems(tx, set, view);
  const items = own.filter(({ isReadable }) => isReadable);
  return { items, hidden: own.length - items.length };
}

/** What may not be read is not in scope: it is shown by its key at most, where something else is below it. */
function hideUnreadable(items: Map<number, TreeItem>): number {
  let hidden = 0;
  for (const item of items.values()) {
    if (item.inScope && !item.isReadable) {
      hidden += 1;
      items.set(item.id, outOfScope(item));
    }
  }
  return hidden;
}

function outOfScope(item: TreeItem): TreeItem {
  return { ...item, inScope: false };
}

function missingParents(
  all: readonly TreeItem[],
  items: ReadonlyMap<number, TreeItem>,
): number[] {
  const missing = new Set<number>();
  for (const { parentId } of all) {
    if (parentId !== null && !items.has(parentId)) missing.add(parentId);
  }
  return [...missing];
}

/** Without changing what is there already. */
function addAll(items: Map<number, TreeItem>, added: readonly TreeItem[]) {
  for (const item of added) if (!items.has(item.id)) items.set(item.id, item);
}
