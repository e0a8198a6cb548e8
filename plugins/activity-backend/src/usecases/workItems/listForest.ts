import { InputError } from '@backstage/errors';
import { listTrees, type ListedItem } from '../../workTrees/listTrees';
import { rootsAfter, sortRoots } from '../../workTrees/sortRoots';
import { membersOf } from '../../workTrees/ShownText';
import { TextChunks } from '../../workTrees/TextChunks';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { Forest } from './growForest';
import { childrenIdentity, listIdentity } from './listIdentity';
import { writeWorkCursor, type WorkPosition } from './workCursor';
import type { WorkTreeQuestion } from './WorkItemsQuestion';
import type { WorkPicture } from './WorkPicture';

/** A page of trees. */
export interface ListedForest {
  /** JSON: an array of `WorkTreeItem`; what is told of one item is in one chunk. */
  itemChunks: string[];
  nextCursor: string | undefined;
  /** Whether there are more items than an answer holds. */
  isCut: boolean;
}

/** How many children of one item, and how many items altogether, an answer holds. */
const most = { childrenPerItem: 500, items: 20_000 };

/**
 * Lists the trees of a page.
 *
 * @param places - where its roots begin, and where the children of its only root begin
 * @throws InputError if the item is gone whose children are to be continued
 */
export async function listForest(
  picture: WorkPicture,
  forest: Forest,
  question: WorkTreeQuestion,
  places: { roots?: WorkPosition; children?: WorkPosition },
): Promise<ListedForest> {
  const { maxDepth: depth, allChildren } = question;
  const { page, nextCursor } = await pageRoots(
    picture,
    forest,
    question,
    places,
  );
  const limits = allChildren
    ? { depth, childrenPerItem: Infinity, items: Infinity }
    : { depth, ...most };
  const after = places.children?.last.key;
  const { roots, isCut } = listTrees(forest.trees, page, limits, after);
  const tell = await picture.describe(allOf(roots));
  // One piece after the other: nested texts would be copied at every level.
  const chunks = new TextChunks();
  const write = (level: readonly ListedItem[]) => {
    chunks.add('[');
    level.forEach(({ item, children, moreAfter }, at) => {
      if (at > 0) chunks.add(',');
      chunks.add(`{${tell(item)}`);
      if (!forest.trees.found.has(item.id)) chunks.add(',"context":true');
      if (moreAfter !== undefined) {
        const nextChildren = childrenCursor(item, moreAfter, question);
        chunks.add(`,${membersOf({ nextChildren })}`);
      }
      chunks.add(',"children":');
      write(children);
      chunks.add('}');
    });
    chunks.add(']');
  };
  write(roots);
  return { itemChunks: chunks.end(), nextCursor, isCut };
}

async function pageRoots(
  picture: WorkPicture,
  { trees, total }: Forest,
  question: WorkTreeQuestion,
  places: { roots?: WorkPosition; children?: WorkPosition },
): Promise<{ page: TreeItem[]; nextCursor: string | undefined }> {
  const { sort, limit } = question;
  const { by } = sort;
  if (places.children) {
    const { id } = places.children.last;
    const page = trees.roots.filter(root => root.id === id);
    if (page.length === 0) {
      throw new InputError(
        `Invalid 'children': it goes with the item as root that it was given with`,
      );
    }
    return { page, nextCursor: undefined };
  }
  const values =
    by === 'key' ? undefined : await picture.valuesOf(trees.roots, by);
  const all = sortRoots(
    trees.roots.map(item => ({
      id: item.id,
      key: item.key,
      value: values?.get(item.id) ?? null,
      item,
    })),
    sort,
  );
  const rest = places.roots ? rootsAfter(all, sort, places.roots.last) : all;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    page: page.map(({ item }) => item),
    nextCursor:
      last && rest.length > page.length
        ? writeWorkCursor(
            {
              total: places.roots?.total ?? total,
              last: { id: last.id, key: last.key, value: last.value },
            },
            listIdentity('tree', question),
          )
        : undefined,
  };
}

function childrenCursor(
  { id }: TreeItem,
  key: string,
  question: WorkTreeQuestion,
): string {
  const position = { total: 0, last: { id, key, value: null } };
  return writeWorkCursor(position, childrenIdentity(question));
}

function allOf(roots: readonly ListedItem[]): TreeItem[] {
  const items: TreeItem[] = [];
  let level = roots;
  while (level.length > 0) {
    for (const { item } of level) items.push(item);
    level = level.flatMap(({ children }) => children);
  }
  return items;
}
