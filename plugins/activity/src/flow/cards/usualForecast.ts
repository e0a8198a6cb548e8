import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import { addDays } from '../../transforms/localDates';

/** Two weeks are soon enough to matter, and late enough to plan. */
const usualDays = 14;
const usualItems = 10;

/**
 * What is asked for at first: when all that is in progress will be done, and how many by the day in two weeks.
 *
 * @param today - `YYYY-MM-DD`
 */
export function usualForecast(
  { tiles }: Pick<FlowTiles, 'tiles'>,
  today: string,
): { items: number; by: string } {
  const wip = tiles.find(({ id }) => id === 'wip')?.value;
  return {
    items: wip ? Math.min(10_000, Math.round(wip)) : usualItems,
    by: addDays(today, usualDays),
  };
}
