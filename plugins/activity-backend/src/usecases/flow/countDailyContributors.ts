import {
  defaultEventTypes,
  type FlowDaily,
  type FlowReason,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Refusal } from '../../privacy/Refusal';
import type { ActivityServices } from '../activity/ActivityServices';
import { getCalendar } from '../activity/getCalendar';
import { note } from '../workItems/WorkNote';
import type { FlowQuestion } from './FlowQuestion';

/** How many people were active on each day, by date; null, or missing, where that is not told. */
export interface DailyContributors {
  byDate: ReadonlyMap<string, number | null>;
  /** Why it is told of no day. */
  note?: FlowReason;
}

const notTold = note(
  'contributors-not-told',
  'Contributors are not told by day here: there were too many people to count them, or too few on each day to tell. See the calendar of activity',
);

const refused = note(
  'contributors-hidden',
  'Contributors are not told here: too few people are involved, or the period is not of at least 7 whole local days. Ask for the permission activity.person.read to see them',
);

/**
 * How many people were active on the days of an answer, as the calendar of activity tells it to the caller: of a Group its members, of
 * all else whoever was active there. Types and levels of work items do not matter to it.
 *
 * @param answer - says which zone and range the question was about
 */
export async function countDailyContributors(
  services: ActivityServices,
  credentials: BackstageCredentials,
  { entity, sources, projects }: FlowQuestion,
  { from, to, timezone, days }: FlowDaily,
): Promise<DailyContributors> {
  if (days.length === 0) return { byDate: new Map() };
  try {
    const calendar = await getCalendar(services, credentials, {
      entity,
      from,
      to,
      timezone,
      sources,
      projects,
      types: [...defaultEventTypes],
      branches: [],
      persons: [],
      include: [],
      scope: 'members',
    });
    const isTold = calendar.days.some(
      ({ contributors }) => contributors !== null,
    );
    return {
      byDate: new Map(
        calendar.days.map(({ date, contributors }) => [date, contributors]),
      ),
      note: isTold ? undefined : notTold,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { byDate: new Map(), note: refused };
  }
}
