import {
  fakeCommit,
  fakeSha,
  type FakePage,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';

/** Pages with these commits, five on each. */
export function pagesOf(numbers: number[]): FakePage[] {
  const pages: FakePage[] = [];
  for (let from = 0; from < numbers.length; from += 5) {
    const records = numbers.slice(from, from + 5).map(n => fakeCommit(n));
    pages.push({ records });
  }
  return pages;
}

export const numbersTo = (count: number) =>
  Array.from({ length: count }, (_, n) => n);
/** Their shas, in order. */
export const everySha = (numbers: number[]) => numbers.map(fakeSha).sort();

/** What readers see: events that are neither removed nor without a sighting. */
export async function visible(knex: Knex): Promise<string[]> {
  const rows = await knex('events as e')
    .join('sightings as s', 's.event_id', 'e.id')
    .whereNull('e.removed_at')
    .whereNull('s.gone_at')
    .distinct('e.sha');
  return rows.map(row => row.sha).sort();
}
