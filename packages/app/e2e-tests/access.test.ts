import { join } from 'node:path';
import { Explorer } from './browser/Explorer';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import { results } from './portal/results';
import { teamAddress } from './portal/teamAddress';
import { waitForTeam } from './portal/waitForTeam';
import { readWorld } from './portal/World';

/** The same page for those who see it dark, have no pointer, or hold it in one hand. */
describe('the explorer for everybody', () => {
  const { url: portal, backend } = readWorld();
  const { browser, page } = pageOfTest();

  beforeAll(() => waitForTeam(backend));

  it.each(['light', 'dark'] as const)(
    'is complete in the %s theme',
    async colorScheme => {
      const themed = await openPage(browser(), { colorScheme });
      const explorer = new Explorer(themed.page);
      for (const [name, parameters] of [
        ['charts', {}],
        ['beside', { compare: 'beside', numbers: 'on' }],
        ['difference', { compare: 'difference', by: 'week' }],
        ['table', { view: 'table' }],
      ] as const) {
        await explorer.open(teamAddress(portal, parameters));
        await themed.page.screenshot({
          path: join(results, `explorer-${name}-${colorScheme}.png`),
          fullPage: true,
        });
      }
      await explorer.open(teamAddress(portal));
      await explorer.heatmap
        .getByRole('gridcell', { name: /^Monday 10:00/ })
        .click();
      await explorer.drawer.getByText(/^[\d,]+ events in/).waitFor();
      await themed.page.screenshot({
        path: join(results, `explorer-drawer-${colorScheme}.png`),
      });
      await themed.page.close();
      expect(themed.complaints).toEqual([]);
    },
  );

  /** Presses Tab until something is focused. */
  async function tabTo(role: string, name: RegExp) {
    for (let step = 0; step < 80; step += 1) {
      await page().keyboard.press('Tab');
      const focused = page().locator(':focus');
      if ((await focused.count()) === 0) continue;
      const found = page().getByRole(role as 'button', { name });
      if ((await found.and(focused).count()) > 0) return;
    }
    throw new Error(`${role} ${name} is out of reach by keyboard`);
  }

  it('is used by keyboard alone', async () => {
    const explorer = new Explorer(page());
    await explorer.open(teamAddress(portal));
    const all = await explorer.total(total => total > 0);
    const press = (key: string) => page().keyboard.press(key);

    await tabTo('button', /Sources$/);
    await press('Enter');
    await page().locator('[role="option"]:focus').waitFor();
    await press('Enter');
    await press('Escape');
    await page().waitForURL(/activity\.source=/);
    await explorer.total(total => total > 0 && total < all);

    await tabTo('gridcell', /^[A-Z][a-z]+day \d\d:00 to /);
    const cell = page().locator(':focus');
    const first = await cell.getAttribute('aria-label');
    await press('ArrowRight');
    expect(await cell.getAttribute('aria-label')).not.toBe(first);
    await press('Enter');
    await explorer.drawer.waitFor();
    await press('Escape');
    await explorer.drawer.waitFor({ state: 'detached' });
    expect(await cell.getAttribute('role')).toBe('gridcell');
  });

  it('fits a narrow screen', async () => {
    const narrow = await openPage(browser(), { width: 360 });
    const explorer = new Explorer(narrow.page);
    await explorer.open(teamAddress(portal));
    // Blocks of four hours.
    const blocks = explorer.heatmap.getByRole('gridcell', {
      name: /^[A-Z][a-z]+day \d\d:00 to /,
    });
    expect(await blocks.count()).toBe(7 * 6);
    const overflow = () =>
      narrow.page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
    expect(await overflow()).toBeLessThanOrEqual(0);
    await narrow.page.screenshot({
      path: join(results, 'explorer-narrow.png'),
      fullPage: true,
    });
    await explorer.heatmap
      .getByRole('gridcell', { name: /^Monday 08:00 to 12:00/ })
      .click();
    await explorer.drawer.waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await narrow.page.screenshot({
      path: join(results, 'explorer-narrow-drawer.png'),
    });
    await narrow.page.close();
    expect(narrow.complaints).toEqual([]);
  });
});
