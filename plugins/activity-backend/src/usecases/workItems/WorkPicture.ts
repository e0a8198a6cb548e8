import type {
  WorkTree,
  WorkTreeOrder,
} from '@activity-insights/plugin-activity-common';
import type { SortedRoot } from '../../workTrees/sortRoots';
import type { TreeItem } from '../../workTrees/TreeItem';
import type { TellItem } from './describeItems';
import type { GatheredItems } from './gatherItems';

/** Work items at one moment, now or in the past. */
export interface WorkPicture {
  gathered: GatheredItems;
  /** What roots are sorted by. */
  valuesOf: (
    roots: readonly TreeItem[],
    by: Exclude<WorkTreeOrder, 'key'>,
  ) => Promise<ReadonlyMap<number, SortedRoot['value']>>;
  /** Reads what is shown of items; the outcome tells of one of them. */
  describe: (items: readonly TreeItem[]) => Promise<TellItem>;
  /** Of a moment in the past. */
  past?: Pick<WorkTree, 'asOf' | 'exact'>;
  /** What is to be said of it beside what is wrong. */
  notes: WorkTree['notes'];
}
