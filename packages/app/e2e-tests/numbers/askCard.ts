import { companyNow } from '../portal/portalConfig';
import type { PortalApi } from '../portal/PortalApi';
import { askNumbers } from './askNumbers';
import { everything } from './Question';
import type { CardNumbers } from './readCard';

/**
 * What the card of an entity has to say at the moment at which the company stands still: of the twelve weeks up to and with
 * that day.
 */
export async function askCard(
  api: PortalApi,
  entity: string,
): Promise<CardNumbers> {
  const { page, counts, days } = await askNumbers(api, {
    ...everything(entity),
    first: '2026-08-25',
    last: companyNow.slice(0, 10),
  });
  return {
    total: page.total,
    weeks: weekly(days.map(({ count }) => count)),
    busiest: Math.max(...counts.flat()),
  };
}

function weekly(days: readonly number[]): number[] {
  return Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(week * 7, week * 7 + 7).reduce((sum, count) => sum + count, 0),
  );
}
