import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import type { CategoryLookup } from './CategoryLookup';
import type { ItemNow } from './ItemPast';
import type { ValueStretch } from './undoChanges';

/** A stretch in which an item was in one stage. */
export interface CategoryStretch {
  from: number;
  to: number | null;
  category: WorkItemStatusCategory;
}

/** That a category was guessed until a moment, because nobody knows that of the status. */
export interface CategoryGuess {
  until: number;
  status: string;
}

/**
 * The stages that an item was in, from the statuses that it had. The status that it has now comes with its category. Where nobody knows
 * the category of one that it had, the status that it was created with counts as `todo`, and any other as `inProgress`.
 *
 * @param statuses - in order
 */
export function categoryStretches(
  statuses: readonly ValueStretch[],
  now: ItemNow['status'],
  lookUp: CategoryLookup,
): { stretches: CategoryStretch[]; guesses: CategoryGuess[] } {
  const stretches: CategoryStretch[] = [];
  const guesses: CategoryGuess[] = [];
  statuses.forEach(({ from, to, values: [status] }, index) => {
    const isPresent = status.value === (now.id ?? now.name);
    const known = isPresent ? now.category : lookUp(status.value);
    if (known === undefined && to !== null) {
      guesses.push({ until: to, status: status.value });
    }
    const category = known ?? (index === 0 ? 'todo' : 'inProgress');
    const last = stretches.at(-1);
    if (last?.category === category) last.to = to;
    else stretches.push({ from, to, category });
  });
  return { stretches, guesses };
}
