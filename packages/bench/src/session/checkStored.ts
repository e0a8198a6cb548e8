import {
  eventClasses,
  eventTypes,
} from '@activity-insights/plugin-activity-common';
import type { BenchSession } from './BenchSession';

const dayMs = 86_400_000;

/**
 * How many events the backend knows of, every type and class included.
 *
 * @throws Error if they are not exactly those that the sources have given
 */
export async function checkStored(session: BenchSession): Promise<number> {
  const { year } = session.organisation;
  const { total } = await session.api.heatmap({
    from: new Date(year.from - dayMs).toISOString(),
    to: new Date(year.now + dayMs).toISOString(),
    timezone: 'UTC',
    type: eventTypes,
    include: eventClasses,
  });
  if (total !== session.events) {
    throw new Error(
      `The sources have ${session.events} events, but ${total} are stored`,
    );
  }
  return total;
}
