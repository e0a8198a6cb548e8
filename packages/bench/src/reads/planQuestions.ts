import type { Organisation } from '../organisation/Organisation';
import { askedZone, type Question } from './Question';
import { readScopes } from './ReadScope';

const ranges = [30, 90, 365];

const asked: Pick<Question, 'name' | 'route' | 'query'>[] = [
  { name: 'heatmap', route: 'heatmap' },
  { name: 'calendar', route: 'calendar' },
  {
    name: 'calendar with contributors per day',
    route: 'calendar',
    query: { contributors: 'day' },
  },
  {
    name: 'histogram by hour',
    route: 'histogram',
    query: { dimension: 'hour' },
  },
  {
    name: 'histogram by weekday',
    route: 'histogram',
    query: { dimension: 'weekday' },
  },
  { name: 'events page', route: 'events', query: { limit: 50 } },
];

/** Every route for every scope and range, and the heatmap of a year by the clocks of the authors. */
export function planQuestions(organisation: Organisation): Question[] {
  const scopes = readScopes(organisation);
  return [
    ...scopes.flatMap(scope =>
      ranges.flatMap(days =>
        asked.map(one => ({ ...one, scope, days, timezone: askedZone })),
      ),
    ),
    ...scopes.map(
      (scope): Question => ({
        name: 'heatmap by author clocks',
        route: 'heatmap',
        scope,
        days: 365,
        timezone: 'author',
      }),
    ),
  ];
}
