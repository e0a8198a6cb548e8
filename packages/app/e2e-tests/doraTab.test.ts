import { join } from 'node:path';
import { openPage } from './browser/openBrowser';
import { pageOfTest } from './browser/pageOfTest';
import { PortalApi } from './portal/PortalApi';
import { results } from './portal/results';
import { team } from './portal/teamCatalog';
import { waitForDora } from './portal/waitForDora';
import { waitForWork } from './portal/waitForWork';
import { readWorld } from './portal/World';

interface Dora {
  services: {
    metrics: { id: string; value: number | null; n: number }[];
    firstDeploymentAt: string | null;
  }[];
}

interface Preview {
  runs: { counts: boolean }[];
  deployments: number;
}

const names: Readonly<Record<string, string>> = {
  'deployment-frequency': 'Deployment frequency',
  'change-lead-time': 'Change lead time',
  'change-fail-rate': 'Change fail rate',
  'failed-deployment-recovery-time': 'Recovery time',
  'deployment-rework-rate': 'Rework rate',
};

/** Deployments of a team of the company that is made up, on its Flow tab. */
describe('deployments on the Flow tab', () => {
  const { url: portal, backend } = readWorld();
  const { browser, page } = pageOfTest();
  const api = new PortalApi(backend);
  const group = `group:default/${team}`;
  /** The last year of the company, which stands still. */
  const period = { from: '2025-11-17', to: '2026-11-17' };
  const year = 'activity.range=2025-11-17..2026-11-16';
  let component: string;
  let tab: string;

  const queryOf = (entity: string, more: Record<string, string> = {}) =>
    new URLSearchParams({ entity, ...period, ...more });
  const count = (number: number) => number.toLocaleString('en-US');
  const region = (name: string) =>
    page().getByRole('region', { name, exact: true });
  const drawer = (name: string) => page().getByRole('dialog', { name });

  beforeAll(async () => {
    await waitForWork(backend, group);
    component = await waitForDora(backend, queryOf(group));
    const [, name] = component.split('/');
    tab = `${portal}/catalog/default/component/${name}/flow`;
  });

  async function open(search = '') {
    await page().goto(`${tab}?${year}&activity.about=deployments${search}`);
    await region('Rework rate').waitFor();
  }

  it('is a choice of the tab, and says what the API says', async () => {
    await page().goto(`${tab}?${year}`);
    await page().getByText('Deployments', { exact: true }).first().click();
    await page().waitForURL(/activity\.about=deployments/);
    const { services } = await api.get<Dora>('/dora', queryOf(component));
    const [{ metrics }] = services;
    expect(metrics.map(({ id }) => id)).toEqual(Object.keys(names));
    for (const { id, n } of metrics) {
      await region(names[id])
        .getByText(`n = ${count(n)}`, { exact: true })
        .waitFor();
    }
    const rate = metrics.find(({ id }) => id === 'change-fail-rate')?.value;
    const percent = new Intl.NumberFormat('en-US', {
      style: 'percent',
      maximumFractionDigits: 1,
    }).format(rate ?? 0);
    expect(
      await region('Change fail rate').getByRole('button').nth(1).innerText(),
    ).toBe(percent);
    const box = await region('Rework rate').boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(800);
  });

  it('lists deployments, and what came with one, by keyboard', async () => {
    await open();
    const { total } = await api.get<{ total: number }>(
      '/dora/deployments',
      queryOf(component),
    );
    const list = region('What was deployed?');
    await list.getByText(`${count(total)} deployments`).waitFor();
    const rows = list.getByRole('row');
    await rows.nth(1).focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await drawer('What came with this deployment').waitFor();
    expect(page().url()).toContain('activity.deployment=');
    await page().keyboard.press('Escape');
    await drawer('What came with this deployment').waitFor({
      state: 'detached',
    });
  });

  it('explains a number, and leads to what it counts', async () => {
    await open();
    await page()
      .getByRole('button', { name: 'Explain Change lead time' })
      .click();
    const explained = drawer('Change lead time, explained');
    await explained.getByText('What counts, and who says it').waitFor();
    await explained.getByRole('button', { name: 'Show them' }).click();
    const listed = drawer('Change lead time: the changes');
    await listed.getByRole('row').nth(1).waitFor();
    const { total } = await api.get<{ total: number }>(
      '/dora/changes',
      queryOf(component),
    );
    await listed.getByText(`${count(total)} changes`).waitFor();
    expect(new URL(page().url()).searchParams.get('activity.dora')).toBe(
      'change-lead-time',
    );
  });

  it('tries a definition beside the one that holds', async () => {
    await open();
    const card = region('What counts as a deployment?');
    const preview = (more: Record<string, string> = {}) =>
      api.get<Preview>(
        '/dora/preview',
        new URLSearchParams({ entity: component, limit: '50', ...more }),
      );
    const resultOf = ({ runs, deployments }: Preview) => {
      const counting = runs.filter(({ counts }) => counts).length;
      const noun = deployments === 1 ? 'deployment' : 'deployments';
      return `${count(counting)} counted, ${count(deployments)} ${noun}.`;
    };
    const now = await preview();
    await card
      .getByText(`Of the last ${now.runs.length} runs: ${resultOf(now)}`)
      .waitFor();
    await card.getByLabel('Which runs are deployments').fill('none');
    await page().keyboard.press('Enter');
    const tried = await preview({ deployments: 'none' });
    expect(tried.deployments).toBe(0);
    await card.getByText(`With your definition: ${resultOf(tried)}`).waitFor();
    await card.getByText('activity-insights/deployments: "none"').waitFor();
    await page().reload();
    await card.getByText(/^With your definition/).waitFor();
  });

  it('lists the services of a team, of which each leads to its own', async () => {
    await page().goto(
      `${portal}/catalog/default/group/${team}/flow?${year}&activity.about=deployments`,
    );
    const table = page().getByRole('table', { name: /^Services/ });
    const [, name] = component.split('/');
    await table.getByRole('link', { name: `${name}: its deployments` }).click();
    await region('Rework rate').waitFor();
    const { pathname, searchParams } = new URL(page().url());
    expect(pathname).toBe(new URL(tab).pathname);
    expect(searchParams.get('activity.range')).toBe('2025-11-17..2026-11-16');
  });

  it('has a card on the overview page, which leads to it', async () => {
    const [, name] = component.split('/');
    await page().goto(`${portal}/catalog/default/component/${name}`);
    await page()
      .getByRole('link', { name: /^(Open deployments|See what would count)$/ })
      .click();
    await page().waitForURL(/\/flow\?activity\.about=deployments$/);
    await page().getByRole('radio', { name: 'Deployments' }).waitFor();
    const { pathname } = new URL(page().url());
    expect(pathname).toBe(new URL(tab).pathname);
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('is drawn in %s at %d px', async (colorScheme, width) => {
    const other = await openPage(browser(), { colorScheme, width });
    await other.page.goto(`${tab}?${year}&activity.about=deployments`);
    for (const name of ['How often is it deployed?', /^How long does a/]) {
      const chart = other.page.getByRole('region', { name });
      await chart.locator('svg[role=grid]').waitFor();
    }
    await other.page.getByText('What holds now').waitFor();
    await other.page.screenshot({
      fullPage: true,
      path: join(results, `dora-${colorScheme}-${width}.png`),
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
