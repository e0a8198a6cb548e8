import { join } from 'node:path';
import { eventually } from './browser/eventually';
import { Explorer } from './browser/Explorer';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import { PortalApi } from './portal/PortalApi';
import { results } from './portal/results';
import { team } from './portal/teamCatalog';
import { waitForWork } from './portal/waitForWork';
import { readWorld } from './portal/World';

/** Some of those that work items and changes have. */
const charts = [
  /^How long did each/,
  'How much gets done?',
  'How much is under way at once?',
  'Does it get faster?',
];

interface Tiles {
  tiles: { id: string; value: number | null; n: number }[];
}

/** The Flow tab of the team of the company that is made up. */
describe('the Flow tab', () => {
  const { url: portal, backend } = readWorld();
  const { browser, page } = pageOfTest();
  const api = new PortalApi(backend);
  const entity = `group:default/${team}`;
  const tab = `${portal}/catalog/default/group/${team}/flow`;
  /** All that the company has ever done: it stands still, and the days of the tests go on. */
  const always = 'activity.range=2025-11-17..2026-11-16';

  beforeAll(() => waitForWork(backend, entity));

  const number = (name: string) =>
    page().getByRole('button', { name: new RegExp(`^${name}: .*show`) });
  const parameter = (name: string) =>
    new URL(page().url()).searchParams.get(`activity.${name}`);

  async function open(search = '') {
    await page().goto(`${tab}?${always}${search}`);
    await number(
      search.includes('changes') ? 'Merged' : 'Throughput',
    ).waitFor();
  }

  it('is a click away from the Work tab, and says how many were finished', async () => {
    await page().goto(`${portal}/catalog/default/group/${team}/work`);
    await page().getByRole('link', { name: 'Flow', exact: true }).click();
    await page().getByRole('group', { name: 'What to look at' }).waitFor();
    await open();
    const { tiles } = await api.get<Tiles>(
      '/flow/tiles',
      new URLSearchParams({
        entity,
        level: 'base',
        from: '2025-11-17',
        to: '2026-11-17',
      }),
    );
    const throughput = tiles.find(({ id }) => id === 'throughput');
    expect(throughput?.value).toBeGreaterThan(10);
    await page()
      .getByRole('region', { name: 'Throughput', exact: true })
      .getByText(`n = ${throughput?.n.toLocaleString('en-US')}`)
      .waitFor();
    // All of its numbers are seen without scrolling.
    const box = await number('Flow efficiency').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(800);
  });

  it('lists the items of a number, sorts and saves them, and goes back', async () => {
    await open();
    await number('Cycle time').click();
    const drawer = page().getByRole('dialog', {
      name: 'Cycle time: the items',
    });
    const first = drawer.getByRole('row').nth(1);
    await first.waitFor();
    const { name, content } = await new Explorer(page()).download(() =>
      drawer.getByRole('button', { name: 'Download as CSV' }).click(),
    );
    expect(name).toMatch(/flow-items.*\.csv$/);
    const key = (await first.getByRole('link').innerText()).split(' ')[0];
    expect(content.toString('utf8')).toContain(key);
    await drawer.getByRole('button', { name: 'Done', exact: true }).click();
    await page().waitForURL(/activity\.itemsSort=-finished/);
    await page().goBack();
    await drawer.waitFor({ state: 'detached' });
    expect(parameter('items')).toBeNull();
  });

  it('explains a number, and leads to what is counted', async () => {
    await open();
    await page().getByRole('button', { name: 'Explain Throughput' }).click();
    const drawer = page().getByRole('dialog', {
      name: 'Throughput, explained',
    });
    await drawer.getByText('How it is made').waitFor();
    await drawer.getByRole('button', { name: 'Show them' }).click();
    await page()
      .getByRole('dialog', { name: 'Throughput: the items' })
      .getByRole('row')
      .nth(1)
      .waitFor();
    expect(parameter('items')).toBe('throughput');
  });

  it('looks at changes and at tables, and shows the same after a reload', async () => {
    await open();
    await page().getByText('Changes', { exact: true }).click();
    await number('Pickup').waitFor();
    expect(parameter('about')).toBe('changes');
    const stages = page().getByRole('region', {
      name: 'Where do changes wait?',
    });
    await stages.getByText('Table', { exact: true }).click();
    await stages.getByRole('table').waitFor();
    await page().reload();
    await stages.getByRole('table').waitFor();
  });

  it('filters by type and level, and takes it back', async () => {
    await open();
    const finished = () => page().getByText(/^n = /).nth(1).innerText();
    const before = await finished();
    await page()
      .getByRole('button', { name: /Level of work items/ })
      .click();
    await page().getByRole('option', { name: 'All levels' }).click();
    const after = await eventually(finished, text => text !== before);
    expect(after).not.toBe(before);
    expect(parameter('flowLevel')).toBe('any');
    await page().goBack();
    expect(await eventually(finished, text => text === before)).toBe(before);
  });

  it.each([
    ['light', 1280, ''],
    ['dark', 1280, ''],
    ['light', 1280, '&activity.about=changes'],
    ['light', 360, ''],
  ] as const)(
    'is drawn in %s at %d px%s',
    async (colorScheme, width, search) => {
      const other = await openPage(browser(), { colorScheme, width });
      await other.page.goto(`${tab}?${always}${search}`);
      for (const name of charts) {
        const chart = other.page.getByRole('region', { name });
        await chart.locator('svg').first().waitFor();
      }
      await other.page.screenshot({
        fullPage: true,
        path: join(
          results,
          `flow-${colorScheme}-${width}${search && '-changes'}.png`,
        ),
      });
      const overflow = await other.page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      await other.page.close();
      expect(overflow).toBeLessThanOrEqual(0);
      expect(other.complaints).toEqual([]);
    },
  );
});
