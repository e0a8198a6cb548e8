import type { Locator } from 'playwright-core';
import { Explorer } from './browser/Explorer';
import { pageOfTest } from './browser/pageOfTest';
import { teamAddress } from './portal/teamAddress';
import { waitForTeam } from './portal/waitForTeam';
import { readWorld } from './portal/World';

/** `Monday 10:00 to 11:00, 1,204 events` has 1204. */
function countIn(label: string | null): number {
  const count = /([\d,]+) events?\b/.exec(label ?? '')?.[1];
  if (!count) throw new Error(`No count in ${label}`);
  return Number(count.replaceAll(',', ''));
}

/** The drawer behind numbers, and what can be taken away from the page. */
describe('what is behind the numbers', () => {
  const { url: portal, backend } = readWorld();
  const { page } = pageOfTest();
  let explorer: Explorer;

  beforeAll(() => waitForTeam(backend));

  beforeEach(async () => {
    explorer = new Explorer(page());
    await explorer.open(teamAddress(portal));
  });

  /** Opens what a cell or a bar stands for, and compares the two counts. */
  async function openCounted(place: Locator) {
    const expected = countIn(await place.getAttribute('aria-label'));
    await place.click();
    const summary = explorer.drawer.getByText(/^[\d,]+ events?( in |$)/);
    expect(countIn(await summary.first().innerText())).toBe(expected);
    return expected;
  }

  it('opens cells, bars and days, with the same number as on them', async () => {
    const { heatmap, calendar } = explorer;
    for (const place of [
      heatmap.getByRole('gridcell', { name: /^Monday 10:00/ }),
      heatmap.getByLabel(/^Tuesday, /),
      heatmap.getByLabel(/^Every day 09:00/),
      calendar.getByRole('gridcell', { name: /, [1-9][\d,]* events?/ }).first(),
    ]) {
      expect(await openCounted(place)).toBeGreaterThan(0);
      await explorer.closeDrawer();
    }
    const week = page()
      .getByRole('grid', { name: /^Part of the events outside/ })
      .getByRole('gridcell')
      .nth(3);
    await week.click();
    await explorer.drawer.waitFor();
  });

  it('groups events, and saves them', async () => {
    const count = await openCounted(
      explorer.heatmap.getByRole('gridcell', { name: /^Monday 10:00/ }),
    );
    for (const grouping of ['Day', 'Project', 'Work']) {
      await explorer.set('Group by', grouping);
    }
    await explorer.drawer
      .getByRole('link', { name: /^CAIN-\d+/ })
      .first()
      .waitFor();
    const { content } = await explorer.download(() =>
      explorer.drawer.getByRole('button', { name: 'Download as CSV' }).click(),
    );
    const rows = content
      .toString('utf8')
      .split('\n')
      .filter(row => row.startsWith('group:default/'));
    expect(rows).toHaveLength(count);
  });

  it('saves a view, opens it and deletes it', async () => {
    await explorer.choose('Sources', 'Jira');
    await page().getByRole('button', { name: 'Saved views' }).click();
    const menu = page().getByRole('dialog', { name: 'Saved views' });
    await menu.getByRole('textbox', { name: 'Name' }).fill('Only Jira');
    await menu.getByRole('button', { name: 'Save', exact: true }).click();
    await menu.getByText('Only Jira is saved').waitFor();
    await explorer.closeMenu(menu);

    await page()
      .getByRole('list', { name: 'Active filters' })
      .getByRole('button', { name: /^Source: Jira/ })
      .click();
    expect(explorer.parameters('source')).toEqual([]);
    await page()
      .getByRole('button', { name: /^Saved views/ })
      .click();
    await menu.getByText('Only Jira', { exact: true }).click();
    await page().waitForURL(/activity\.source=jira/);
    await menu.waitFor({ state: 'hidden' });

    await page().getByRole('button', { name: 'Saved views' }).click();
    await menu.getByRole('button', { name: 'Delete Only Jira' }).click();
    await page().getByRole('button', { name: 'Delete', exact: true }).click();
    await page().getByText('Only Jira is deleted').waitFor();
  });

  it('copies its link', async () => {
    await page()
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write']);
    await page().getByRole('button', { name: 'Share' }).click();
    await page().getByRole('button', { name: 'Link copied' }).waitFor();
    const copied = await page().evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).searchParams.get('activity.range')).toBe(
      '2026-08-17..2026-11-15',
    );
  });

  /** What a choice of the menu saves. */
  const exported = (item: string) =>
    explorer.download(async () => {
      await page().getByRole('button', { name: 'Export' }).click();
      await page().getByRole('menuitem', { name: item, exact: true }).click();
    });

  it('exports each table, with the link to the view inside', async () => {
    for (const item of [
      'Hours of the week',
      'Days',
      'Hours of the day',
      'Days of the week',
      'Working hours, by week',
      'Events',
    ]) {
      const { name, content } = await exported(item);
      expect({ item, name }).toEqual({
        item,
        name: expect.stringMatching(/\.csv$/),
      });
      expect(content.toString('utf8')).toContain(`${portal}/catalog/`);
    }
  });

  it('exports a picture', async () => {
    const { name, content } = await exported('Heatmap');
    expect(name).toMatch(/\.png$/);
    expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('explains its numbers', async () => {
    const total = await explorer.total(number => number > 0);
    await page().getByRole('button', { name: 'Explain these numbers' }).click();
    const formula = explorer.drawer.getByText(/^[\d,]+ − [\d,]+ = [\d,]+$/);
    expect(await formula.first().innerText()).toMatch(
      new RegExp(` = ${total}$`),
    );
    await explorer.closeDrawer();
  });
});
