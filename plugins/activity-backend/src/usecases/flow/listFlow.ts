import type { Selection } from '../../flow/select/Selection';
import { rootsAfter, sortRoots } from '../../workTrees/sortRoots';
import { writeWorkCursor, type WorkPosition } from '../workItems/workCursor';
import type { FlowItemsQuestion } from './FlowQuestion';
import type { ListedFlow } from './ListedFlow';

/** A page of a list. */
export interface FlowPage<T> {
  page: ListedFlow<T>[];
  total: number;
  nextCursor: string | undefined;
}

/** What a list is made of: what counts, or what is left out for a reason or for any. */
export function chooseListed<T>(
  { counted, excluded }: Selection<T>,
  asked: string | undefined,
  identify: (item: T) => Pick<ListedFlow<T>, 'id' | 'finishedAt'>,
): ListedFlow<T>[] {
  if (asked === undefined) {
    return counted.map(({ item, value }) => ({
      ...identify(item),
      item,
      value,
    }));
  }
  return excluded
    .filter(({ reason }) => asked === 'all' || reason.code === asked)
    .map(({ item, reason }) => ({
      ...identify(item),
      item,
      value: null,
      reason,
    }));
}

/**
 * The page of a list that begins at a position. What has no value comes last; of equal ones the order of keys decides.
 *
 * @param identity - what the list depends on
 */
export function pageOfFlow<T>(
  listed: readonly ListedFlow<T>[],
  keyOf: (listed: ListedFlow<T>) => string,
  { sort, limit }: Pick<FlowItemsQuestion, 'sort' | 'limit'>,
  position: WorkPosition | undefined,
  identity: object,
): FlowPage<T> {
  const sorted = sortRoots(
    listed.map(each => ({
      id: each.id,
      key: keyOf(each),
      value: sort.by === 'finished' ? each.finishedAt : each.value,
      each,
    })),
    sort,
  );
  const rest = position ? rootsAfter(sorted, sort, position.last) : sorted;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const total = position?.total ?? listed.length;
  return {
    page: page.map(({ each }) => each),
    total,
    nextCursor:
      last && rest.length > page.length
        ? writeWorkCursor(
            {
              total,
              last: { id: last.id, key: last.key, value: last.value },
            },
            identity,
          )
        : undefined,
  };
}
