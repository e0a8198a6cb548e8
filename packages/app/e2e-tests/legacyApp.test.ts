import { join } from 'node:path';
import { Explorer } from './browser/Explorer';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import { readHeatmapChart } from './browser/readHeatmap';
import { askCard } from './numbers/askCard';
import { askNumbers } from './numbers/askNumbers';
import { everything } from './numbers/Question';
import { readCard } from './numbers/readCard';
import { companyNow } from './portal/portalConfig';
import { PortalApi } from './portal/PortalApi';
import { results } from './portal/results';
import { startLegacyApp, type LegacyApp } from './portal/startLegacyApp';
import { teamAddress, teamDays } from './portal/teamAddress';
import { team } from './portal/teamCatalog';
import { waitForTeam } from './portal/waitForTeam';
import { readWorld } from './portal/World';

/** The same tab and the same card in a portal that has not moved to the new frontend system. */
describe('the legacy portal', () => {
  const world = readWorld();
  const api = new PortalApi(world.backend);
  const entity = `group/${team}`;
  const { browser } = pageOfTest();
  let legacy: LegacyApp;

  beforeAll(async () => {
    [legacy] = await Promise.all([
      startLegacyApp(world),
      waitForTeam(world.backend),
    ]);
  });

  afterAll(() => legacy?.stop());

  it.each(['light', 'dark'] as const)(
    'has the card and the tab with the numbers of the API, in the %s theme',
    async colorScheme => {
      const { page, complaints } = await openPage(browser(), { colorScheme });
      const keep = (part: string) =>
        page.screenshot({
          path: join(results, `legacy-${part}-${colorScheme}.png`),
        });
      await page.clock.setFixedTime(companyNow);
      await page.goto(`${legacy.url}/catalog/default/${entity}`);
      expect(await readCard(page)).toEqual(await askCard(api, entity));
      // The page around it is whole, too.
      await page.getByText('About', { exact: true }).waitFor();
      await keep('card');

      const explorer = new Explorer(page);
      await explorer.open(teamAddress(legacy.url));
      const { counts, page: numbers } = await askNumbers(api, {
        ...everything(entity),
        ...teamDays,
      });
      await explorer.total(total => total === numbers.total);
      expect(await readHeatmapChart(page)).toEqual(counts);
      await keep('tab');
      const theme = page.locator('[data-theme-mode]').first();
      expect(await theme.getAttribute('data-theme-mode')).toBe(colorScheme);
      await page.close();
      expect(complaints).toEqual([]);
    },
  );
});
