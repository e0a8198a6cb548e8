import type { ActivitySelection } from '../location/activitySelection';
import {
  formatDate,
  formatHour,
  formatLongDate,
  shortWeekdayNames,
  weekdayNames,
} from '../transforms/format';
import { useWords } from '../words/useWords';

/** What a selection is called, as the title of its events. */
export function useSelectionTitle(): (selection: ActivitySelection) => string {
  const { t } = useWords();
  return selection => {
    switch (selection.kind) {
      case 'hour':
        return t('events.cell', {
          weekday: shortWeekdayNames[selection.weekday],
          from: formatHour(selection.hour),
          to: formatHour(selection.hour + 1),
        });
      case 'weekday':
        return t('events.weekday', {
          weekday: weekdayNames[selection.weekday],
        });
      case 'hourOfDay':
        return t('events.hourOfDay', {
          from: formatHour(selection.hour),
          to: formatHour(selection.hour + 1),
        });
      case 'day':
        return formatLongDate(selection.date);
      default:
        return t('events.days', {
          first: formatDate(selection.first),
          last: formatDate(selection.last),
        });
    }
  };
}
