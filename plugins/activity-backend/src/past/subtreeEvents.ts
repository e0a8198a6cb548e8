import {
  statusCategories,
  type WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import type { SubtreeEvent } from './SubtreeEvent';

/** When something was so: half-open, [from, to), in UTC epoch milliseconds; null: until now. */
interface Stretch {
  itemId: number;
  from: number;
  to: number | null;
}

/** All that is known of the past of some items. */
export interface KnownPast {
  lives: readonly {
    itemId: number;
    createdAt: number;
    removedAt: number | null;
  }[];
  parents: readonly (Stretch & { parentId: number })[];
  /** Of the fields `category` and `estimate`. */
  fields: readonly (Stretch & { field: string; value: string })[];
}

/**
 * What has happened to items, in order of time. Where one stretch ends as the next one begins, the end comes first.
 */
export function subtreeEvents({
  lives,
  parents,
  fields,
}: KnownPast): SubtreeEvent[] {
  const begins: SubtreeEvent[] = [];
  const ends: SubtreeEvent[] = [];
  const add = (
    { itemId, from, to }: Stretch,
    so: Partial<SubtreeEvent>,
    notSo?: Partial<SubtreeEvent>,
  ) => {
    begins.push({ at: from, itemId, ...so });
    if (to !== null && notSo) ends.push({ at: to, itemId, ...notSo });
  };
  for (const { itemId, createdAt, removedAt } of lives) {
    const life = { itemId, from: createdAt, to: removedAt };
    add(life, { exists: true }, { exists: false });
  }
  for (const { parentId, ...stretch } of parents) {
    add(stretch, { parentId }, { parentId: null });
  }
  for (const { field, value, ...stretch } of fields) {
    if (field === 'estimate') {
      add(stretch, { estimate: Number(value) }, { estimate: null });
    } else {
      // The stages follow each other without a gap.
      add(stretch, { category: categoryOf(value) });
    }
  }
  return [...ends, ...begins].sort((a, b) => a.at - b.at);
}

function categoryOf(value: string): WorkItemStatusCategory {
  return statusCategories.find(each => each === value) ?? 'todo';
}
