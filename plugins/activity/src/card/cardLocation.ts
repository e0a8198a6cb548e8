import {
  changeActivityLocation,
  parseActivityLocation,
  type ActivityLocation,
  type ActivityLocationChange,
} from '../location/activityLocation';
import { addDays } from '../transforms/localDates';

/** Whole weeks, so that every point of the line by week has seven days. */
export const cardWeeks = 12;

/** What the card shows: the last twelve weeks up to and with today, all else as the tab has it by default. */
export function cardLocation(today: string): ActivityLocation {
  return {
    ...parseActivityLocation(new URLSearchParams()),
    range: {
      kind: 'dates',
      first: addDays(today, 1 - cardWeeks * 7),
      last: today,
    },
  };
}

/** The address of a tab in which parts of its state are set, such as the range of the card. */
export function tabAddress(path: string, change: ActivityLocationChange) {
  const parameters = changeActivityLocation(new URLSearchParams(), change);
  return `${path}?${parameters}`;
}
