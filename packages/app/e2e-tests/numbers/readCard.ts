import type { Page } from 'playwright-core';

/** The numbers of the Activity card on an overview. */
export interface CardNumbers {
  total: number;
  /** By week, the oldest first. */
  weeks: number[];
  /** How many events the busiest hour of the week has. */
  busiest: number;
}

/** What the card of the page says, as it is read out. */
export async function readCard(page: Page): Promise<CardNumbers> {
  const weeks = page.getByRole('img', { name: /^Events by week, the oldest/ });
  const hours = page.getByRole('img', { name: /^Events by hour of the week/ });
  const total = page
    .getByRole('listitem')
    .filter({ hasText: /^[\d,]+ events?$/ });
  const numbersOf = (text: string | null) =>
    (text ?? '')
      .replace(/^[^:;]*/, '')
      .split(', ')
      .map(part => Number(part.replace(/\D/g, '')));
  return {
    total: numbersOf(`: ${await total.first().innerText()}`)[0],
    weeks: numbersOf(await weeks.getAttribute('aria-label')),
    busiest: numbersOf(await hours.getAttribute('aria-label')).at(-1) ?? 0,
  };
}
