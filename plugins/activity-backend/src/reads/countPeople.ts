import {
  excludedAs,
  type EventClass,
} from '@activity-insights/plugin-activity-common';
import type { ContributorClass } from './counts';

/** How many there are behind an answer. */
export interface PeopleCount {
  /** Linked Users, and accounts that are linked to nobody, with an event that is counted. */
  contributors: number;
  /** The same, with unlinked namesakes taken for one person. */
  people: number;
  /** The people with any event in scope, counted or left out. */
  peopleInScope: number;
}

/** Counts who has events. */
export function countPeople(
  rows: ContributorClass[],
  include: readonly EventClass[],
): PeopleCount {
  const counted = rows.filter(row => !excludedAs(row.class, include));
  return {
    contributors: new Set(counted.map(row => row.contributor)).size,
    people: new Set(counted.map(row => row.person)).size,
    peopleInScope: new Set(rows.map(row => row.person)).size,
  };
}
