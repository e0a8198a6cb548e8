import type { World } from '../world/World';
import type { Question } from './Question';

const cachedMs = 5;
const organisationMs = 60;
const entityMs = 30;
const dayContributorsMs = 1200;

/**
 * Milliseconds that the answer to a question may take at p50, however long the range. Nothing is promised of SQLite, nor of
 * lists of events.
 */
export function barOf(
  { route, query, scope }: Question,
  db: World['db'],
  cached: boolean,
): number | undefined {
  if (db === 'sqlite' || route === 'events') return undefined;
  if (cached) return cachedMs;
  // Of a Group or Component, the calendar tells the contributors of each day without being asked to.
  const tellsDays = query?.contributors === 'day' || scope.entity !== undefined;
  if (route === 'calendar' && tellsDays) return dayContributorsMs;
  return scope.entity === undefined ? organisationMs : entityMs;
}
