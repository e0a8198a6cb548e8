import type { StoredEntry } from '../../../store/workItemDetails/readItemHistory';
import type { ItemLink } from '../../../store/workItemDetails/readItemLinks';
import type { StoredSprint } from '../../../store/workItemDetails/readItemSprints';
import type { StoredChange } from '../../../store/workItemDetails/readLinkedChanges';
import type { StoredWorkItem } from '../../../store/workItemDetails/StoredWorkItem';
import type { NodeTotals } from '../../../workTrees/NodeTotals';
import type { Span } from '../../../timelines/Span';

/** All that is stored of one work item, before it is decided what of it is shown. */
export interface ItemFacts {
  item: StoredWorkItem;
  /** What it adds up to; missing of what is removed, or was stored a moment ago. */
  subtree: NodeTotals | undefined;
  /** From the root to its parent. */
  ancestors: StoredWorkItem[];
  /** The first ones in the order of keys. */
  children: StoredWorkItem[];
  childCount: number;
  links: ItemLink[];
  spans: Span[];
  entries: StoredEntry[];
  comments: number;
  sprints: StoredSprint[];
  /** The latest first. */
  changes: StoredChange[];
  /** What is at the other ends of its links, as far as it is there, by number. */
  linked: Map<number, StoredWorkItem>;
  /** Components of it, its ancestors, its children and what it is linked with, by number. */
  components: Map<number, string[]>;
  /** The Groups that own Components, by Component. */
  owners: Map<string, string[]>;
  /** By whose calendar something is overdue: IANA name. */
  zone: string;
  /** Up to when it is as its source has it, UTC epoch milliseconds; null if nobody knows. */
  freshAt: number | null;
}
