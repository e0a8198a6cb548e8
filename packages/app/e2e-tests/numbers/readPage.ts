import type { Page } from 'playwright-core';

/** The numbers that the table view of the Activity tab says, all read at one moment. */
export interface PageNumbers {
  /** Of the headline; 0 where a picture says that there is nothing. */
  total: number;
  people?: number;
  leftOut: number;
  /** Of the heatmap, a row per weekday, as they are written. */
  cells: string[][];
  /** What the days, and the weeks inside and outside working hours, come to. */
  calendar?: number;
  days?: number;
  pace?: number;
}

const titles = {
  heatmap: 'Events by hour of the week',
  calendar: 'Events by day',
  pace: 'Events by week, inside',
};
const nothings =
  /^(Nothing happened|Nothing passes the filters|Everything in this range)/;

/** @throws while there are no numbers, or only those of the question before */
export async function readPage(page: Page): Promise<PageNumbers> {
  const seen = await page.evaluate(() => {
    const textsOf = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll(selector)].map(found =>
        (found.textContent ?? '').trim(),
      );
    return {
      isBusy: document.querySelector('[aria-busy="true"]') !== null,
      items: textsOf(document, 'li'),
      buttons: textsOf(document, 'button'),
      headings: textsOf(document, 'h2'),
      tables: [...document.querySelectorAll('table')].map(table => ({
        caption: table.caption?.textContent ?? '',
        rows: [...table.querySelectorAll('tbody tr')].map(row =>
          textsOf(row, 'td'),
        ),
        totals: textsOf(table, 'tfoot td'),
      })),
    };
  });
  if (seen.isBusy) throw new Error('The page is waiting for an answer');
  const first = (texts: readonly string[], pattern: RegExp) => {
    const found = texts.find(text => pattern.test(text));
    return found === undefined ? undefined : toNumber(found);
  };
  const leftOut = first(seen.buttons, /^[\d,]+ left out$/) ?? 0;
  if (seen.headings.some(text => nothings.test(text))) {
    return { total: 0, leftOut, cells: [] };
  }
  const total = first(seen.items, /^[\d,]+ events?$/);
  if (total === undefined) throw new Error('The page has no headline');
  const tableOf = (title: string) =>
    seen.tables.find(({ caption }) => caption.startsWith(title));
  const totalOf = (title: string) => {
    const text = tableOf(title)?.totals.at(-1);
    return text === undefined ? undefined : toNumber(text);
  };
  const days = tableOf(titles.calendar)?.rows.flatMap(row => row.slice(0, 7));
  return {
    total,
    people: first(seen.items, /^[\d,]+ (person|people)$/),
    leftOut,
    cells: tableOf(titles.heatmap)?.rows.map(row => row.slice(0, 24)) ?? [],
    calendar: totalOf(titles.calendar),
    days: days?.reduce((sum, text) => sum + toNumber(text), 0),
    pace: totalOf(titles.pace),
  };
}

/** `1,204 events` has 1204; a day outside of the range is empty and has none. */
function toNumber(text: string): number {
  return Number(text.replace(/\D/g, ''));
}
