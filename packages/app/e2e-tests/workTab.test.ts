import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from './browser/eventually';
import { Explorer } from './browser/Explorer';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import { results } from './portal/results';
import { team } from './portal/teamCatalog';
import { waitForWork } from './portal/waitForWork';
import { readWorld } from './portal/World';

/** The Work tab of the team of the company that is made up. */
describe('the Work tab', () => {
  const { url: portal, backend } = readWorld();
  const { browser, page } = pageOfTest();
  const tab = `${portal}/catalog/default/group/${team}/work`;

  beforeAll(() => waitForWork(backend, `group:default/${team}`));

  const grid = () => page().getByRole('treegrid');
  /** The rows of items; the first one is that of the names of columns. */
  const rows = () =>
    grid().getByRole('row').and(page().locator('[aria-level]'));
  const keyOf = async (row: Locator) =>
    (await row.getByRole('link').first().innerText()).trim();
  const parameter = (name: string) =>
    new URL(page().url()).searchParams.get(`activity.${name}`);

  async function open(search = '') {
    await page().goto(`${tab}${search}`);
    await rows().first().waitFor();
  }

  it('is a click away from the Activity tab, and shows roots with their progress', async () => {
    await page().goto(`${portal}/catalog/default/group/${team}/activity`);
    await page().getByRole('link', { name: 'Work', exact: true }).click();
    await rows().first().waitFor();
    expect(await rows().first().getAttribute('aria-level')).toBe('1');
    expect(await rows().first().innerText()).toMatch(/\d+ of \d+/);
  });

  it('opens a tree by keys, and shows the same after a reload', async () => {
    await open();
    const openable = grid().locator('[role=row][aria-expanded=false]').first();
    const key = await keyOf(openable);
    await openable.focus();
    await page().keyboard.press('ArrowRight');
    await grid().locator('[role=row][aria-level="2"]').first().waitFor();
    expect(parameter('opened')).toBe(key);
    await page().reload();
    await grid().locator('[role=row][aria-level="2"]').first().waitFor();
    const opened = grid().locator('[role=row][aria-expanded=true]');
    expect(await keyOf(opened.first())).toBe(key);
  });

  it('expands to a level, and finds what is deep in the trees', async () => {
    await open('?activity.level=100');
    // Only what belongs to the team can be looked for, and not what is there for its sake.
    const deepest = grid()
      .locator('[role=row][aria-level="3"]:not([data-quiet])')
      .first();
    await deepest.waitFor();
    const key = await keyOf(deepest);
    await page().getByRole('searchbox', { name: 'Search work' }).fill(key);
    await eventually(
      () => grid().locator('mark').allInnerTexts(),
      marks => marks.includes(key),
    );
    expect(parameter('text')).toBe(key);
    // The way to it is open, and is not what was looked for. Until the answer is there, what was shown before is marked as well.
    await eventually(
      () => rows().first().getAttribute('data-quiet'),
      quiet => quiet === '',
    );
    expect(await rows().first().getAttribute('aria-level')).toBe('1');
  });

  it('sorts, filters, and goes back', async () => {
    await open();
    await grid().getByRole('button', { name: 'Work' }).click();
    await page().waitForURL(/activity\.sort=key/);
    await page().getByText('Open only').click();
    await page().waitForURL(/activity\.openOnly=on/);
    await page().goBack();
    await page().goBack();
    await page().waitForURL(address => !address.search.includes('activity.'));
    expect(parameter('sort')).toBeNull();
    await rows().first().waitFor();
  });

  it('opens an item at the side', async () => {
    await open();
    const key = await keyOf(rows().first());
    await rows().first().focus();
    await page().keyboard.press('Enter');
    const panel = page().getByRole('dialog', { name: `Work item ${key}` });
    await panel.waitFor();
    await page().keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(parameter('item')).toBeNull();
  });

  it('saves what it shows', async () => {
    await open('?activity.level=2');
    const key = await keyOf(rows().first());
    const { name, content } = await new Explorer(page()).download(() =>
      page().getByRole('button', { name: 'Download as CSV' }).click(),
    );
    expect(name).toMatch(/work.*\.csv$/);
    expect(content.toString('utf8')).toContain(key);
  });

  it('looks at a past day', async () => {
    await open('?activity.asOf=2026-10-01');
    await page().getByText('As it was at the end of Oct 1, 2026').waitFor();
    await page().getByRole('button', { name: 'Back to now' }).first().click();
    await page().waitForURL(address => !address.search.includes('asOf'));
    expect(parameter('asOf')).toBeNull();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('is drawn in %s at %d px', async (colorScheme, width) => {
    const other = await openPage(browser(), { colorScheme, width });
    await other.page.goto(`${tab}?activity.level=2`);
    await other.page.locator('[role=row][aria-level="2"]').first().waitFor();
    await other.page.screenshot({
      path: join(results, `work-${colorScheme}-${width}.png`),
    });
    const overflow = await other.page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    await other.page.close();
    expect(overflow).toBeLessThanOrEqual(0);
    expect(other.complaints).toEqual([]);
  });
});
