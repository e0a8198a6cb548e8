import type { Locator, Page } from 'playwright-core';
import type { HourMatrix } from '../repository/countCommits';

const caption = /^Events by hour of the week/;

/** The chart, once it is there; a first harvest may have to finish before. */
export async function findHeatmap(page: Page): Promise<Locator> {
  const grid = page.getByRole('grid', { name: caption }).first();
  await grid.waitFor({ timeout: 120_000 });
  return grid;
}

/** The numbers of the chart, as a screen reader says them. */
export async function readHeatmapChart(page: Page): Promise<HourMatrix> {
  const rows = await (await findHeatmap(page)).getByRole('row').all();
  // The last row holds the hours of all weekdays.
  return Promise.all(
    rows.slice(0, 7).map(async row => {
      const labels = await row
        .getByRole('gridcell')
        .evaluateAll(cells =>
          cells.map(cell => cell.getAttribute('aria-label')),
        );
      return labels.map(label => eventsOf(label ?? ''));
    }),
  );
}

/** The numbers of the table view, without its totals. */
export async function readHeatmapTable(page: Page): Promise<HourMatrix> {
  const table = page.getByRole('table', { name: caption });
  await table.waitFor({ timeout: 120_000 });
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async row =>
      (await row.locator('td').allInnerTexts()).slice(0, 24).map(toNumber),
    ),
  );
}

/** `Tuesday 10:00 to 11:00, 1,204 events` has 1204. */
function eventsOf(label: string): number {
  const match = /, ([\d,]+) events?$/.exec(label);
  if (!match) throw new Error(`No count in the label ${label}`);
  return toNumber(match[1]);
}

function toNumber(text: string): number {
  const number = Number(text.replaceAll(',', ''));
  if (!Number.isInteger(number)) throw new Error(`Not a count: ${text}`);
  return number;
}
