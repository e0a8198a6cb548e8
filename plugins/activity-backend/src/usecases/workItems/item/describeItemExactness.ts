import type { Exactness } from '@activity-insights/plugin-activity-common';
import { describeExactness } from '../../../past/describeExactness';
import { shownFields } from '../../../store/workItemDetails/readItemHistory';
import { exactField, type Span } from '../../../timelines/Span';

/**
 * From when on the stretches of one work item are exact, and why not from earlier.
 *
 * @param readsPeople - whether those of its assignees are shown
 */
export function describeItemExactness(
  itemId: number,
  spans: readonly Span[],
  readsPeople: boolean,
): Exactness {
  const shown = shownFields.filter(
    field => readsPeople || field !== 'assignee',
  );
  const guesses = spans.filter(
    ({ field, value }) => field === exactField && shown.includes(value),
  );
  // Of one item it does not matter which others are not known yet.
  const { from, reasons } = describeExactness(
    guesses.map(({ value, label, from: until }) => ({
      itemId,
      value,
      label,
      from: until,
    })),
    { completeAt: null, isPending: false },
  );
  return { from: from === null ? null : new Date(from).toISOString(), reasons };
}
