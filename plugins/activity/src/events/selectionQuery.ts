import type {
  ActivityEventsQuery,
  ActivityQuery,
} from '@activity-insights/plugin-activity-common';
import type { ActivitySelection } from '../location/activitySelection';
import { addDays } from '../transforms/localDates';

/**
 * What to ask for the events of a selection.
 *
 * @param query - the question of the page; its filters hold for the events too
 */
export function selectionQuery(
  query: ActivityQuery,
  selection: ActivitySelection,
): ActivityEventsQuery {
  switch (selection.kind) {
    case 'hour':
      return { ...query, weekday: selection.weekday, hour: selection.hour };
    case 'weekday':
      return { ...query, weekday: selection.weekday };
    case 'hourOfDay':
      return { ...query, hour: selection.hour };
    case 'day':
      return { ...query, date: selection.date };
    default:
      return {
        ...query,
        from: selection.first,
        to: addDays(selection.last, 1),
      };
  }
}
