import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import type { EventsQuestion } from '../usecases/activity/ActivityQuestion';

/** A question as the parser makes it of no parameters, with some of its own. */
export function askActivity(parts: Partial<EventsQuestion>): EventsQuestion {
  return {
    sources: [],
    types: defaultEventTypes,
    projects: [],
    branches: [],
    persons: [],
    include: [],
    scope: 'members',
    limit: 50,
    ...parts,
  };
}
