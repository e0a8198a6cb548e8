import { join } from 'node:path';
import { eventually } from './browser/eventually';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import {
  findHeatmap,
  readHeatmapChart,
  readHeatmapTable,
} from './browser/readHeatmap';
import { results } from './portal/results';
import { repositoryRoot } from './portal/startPortal';
import { readWorld } from './portal/World';
import { countCommits, type HourMatrix } from './repository/countCommits';
import { generatedDays, people } from './repository/generateRepository';

const sketchbook = '/catalog/default/component/sketchbook/activity';
const ownPage = '/catalog/default/component/activity-insights/activity';

/** All days of the generated repository. */
const sketchbookQuery = new URLSearchParams({
  'activity.range': `${generatedDays.first}..${generatedDays.last}`,
  'activity.zone': 'UTC',
});

function totalOf(matrix: HourMatrix): number {
  return matrix.flat().reduce((sum, count) => sum + count, 0);
}

describe('the Activity tab', () => {
  const { url: portal, repository } = readWorld();
  const { browser, page } = pageOfTest();

  /** Opens the tab of the generated repository over all of its days. */
  async function openSketchbook(parameters: Record<string, string> = {}) {
    const query = new URLSearchParams(sketchbookQuery);
    for (const [key, value] of Object.entries(parameters))
      query.set(key, value);
    await page().goto(`${portal}${sketchbook}?${query}`);
  }

  it('is two clicks away from the first page', async () => {
    await page().goto(portal);
    // The System has the same title.
    await page()
      .locator('a[href="/catalog/default/component/activity-insights"]')
      .click();
    await page().getByRole('link', { name: 'Activity', exact: true }).click();
    await findHeatmap(page());
    expect(new URL(page().url()).pathname).toBe(ownPage);
  });

  it('counts the commits of this very repository as git log does', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const query = new URLSearchParams({
      'activity.range': `2000-01-01..${today}`,
      'activity.zone': 'UTC',
    });
    await page().goto(`${portal}${ownPage}?${query}`);
    const expected = await countCommits(repositoryRoot, { offsetMinutes: 0 });
    const shown = await eventually(
      () => readHeatmapChart(page()),
      matrix => totalOf(matrix) === totalOf(expected),
    );
    expect(shown).toEqual(expected);
    expect(totalOf(shown)).toBeGreaterThan(0);
  });

  it.each([
    ['UTC', 0, 8],
    ['Asia/Kolkata', 330, 7],
  ])('counts by hour of the week in %s', async (zone, offsetMinutes, total) => {
    await openSketchbook({ 'activity.zone': zone });
    const shown = await eventually(
      () => readHeatmapChart(page()),
      matrix => totalOf(matrix) === total,
    );
    expect(shown).toEqual(
      await countCommits(repository, { offsetMinutes, ...generatedDays }),
    );
    expect(totalOf(shown)).toBe(total);
  });

  it('says the same in its table', async () => {
    await openSketchbook({ 'activity.view': 'table' });
    expect(await readHeatmapTable(page())).toEqual(
      await countCommits(repository, { offsetMinutes: 0, ...generatedDays }),
    );
  });

  it('opens the events behind a cell, by keyboard and by pointer', async () => {
    await openSketchbook();
    const heatmap = await findHeatmap(page());
    const cell = heatmap.getByRole('gridcell', { name: /^Monday 09:00/ });
    const panel = page().getByRole('dialog');

    await cell.click();
    await panel
      .getByText(/^3 events/)
      .first()
      .waitFor();
    for (const title of [
      'Lay out the workspace',
      'Read the configuration',
      'Count by hour',
    ]) {
      await panel.getByText(title, { exact: true }).waitFor();
    }
    await page().screenshot({ path: join(results, 'events.png') });
    await page().keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await cell.focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await panel
      .getByText(/^0 events/)
      .first()
      .waitFor();
    expect(new URL(page().url()).searchParams.get('activity.cell')).toBe(
      'tue-9',
    );
  });

  it.each(['light', 'dark'] as const)(
    'is drawn in the %s theme',
    async scheme => {
      const themed = await openPage(browser(), { colorScheme: scheme });
      await themed.page.goto(`${portal}${ownPage}`);
      await findHeatmap(themed.page);
      const background = await themed.page.evaluate(
        () => getComputedStyle(document.body).backgroundColor,
      );
      const [red] = /\d+/.exec(background) ?? [];
      expect(Number(red) < 128).toBe(scheme === 'dark');
      await themed.page.screenshot({
        path: join(results, `theme-${scheme}.png`),
        fullPage: true,
      });
      await themed.page.close();
      expect(themed.complaints).toEqual([]);
    },
  );

  it.each([
    ['the team', 'group/default/sketchers', undefined],
    ['one person', 'user/default/ada', people.ada.email],
  ])('shows the work of %s', async (_, path, email) => {
    const [kind, namespace, name] = path.split('/');
    await page().goto(
      `${portal}/catalog/${namespace}/${kind}/${name}/activity?${sketchbookQuery}`,
    );
    const expected = await countCommits(repository, {
      offsetMinutes: 0,
      ...generatedDays,
      email,
    });
    const shown = await eventually(
      () => readHeatmapChart(page()),
      matrix => totalOf(matrix) === totalOf(expected),
    );
    expect(shown).toEqual(expected);
  });
});
