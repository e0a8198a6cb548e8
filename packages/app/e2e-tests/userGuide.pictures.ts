import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Explorer } from './browser/Explorer';
import { pageOfTest } from './browser/pageOfTest';
import { repositoryRoot } from './portal/startPortal';
import { teamAddress } from './portal/teamAddress';
import { team } from './portal/teamCatalog';
import { waitForDora } from './portal/waitForDora';
import { waitForTeam } from './portal/waitForTeam';
import { waitForWork } from './portal/waitForWork';
import { readWorld } from './portal/World';

/** More would make the repository heavy. */
const largestBytes = 150_000;

/** `yarn docs:pictures`: the pictures of docs/user-guide.md, of a team that is made up. */
describe('pictures of the user guide', () => {
  const { url: portal, backend } = readWorld();
  const { page } = pageOfTest();
  let explorer: Explorer;

  beforeAll(async () => {
    await waitForTeam(backend);
    await waitForWork(backend, `group:default/${team}`);
  });

  beforeEach(() => {
    explorer = new Explorer(page());
  });

  const pathOf = (name: string) =>
    join(repositoryRoot, 'docs', 'images', `${name}.png`);

  /** Keeps a picture, and tells its size in bytes. */
  async function keep(name: string, place: Locator): Promise<number> {
    return (await place.screenshot({ path: pathOf(name) })).length;
  }

  /** The same, of what is seen without scrolling. */
  async function keepTop(name: string, place: Locator): Promise<number> {
    const { x, width } = (await place.boundingBox())!;
    const { height } = page().viewportSize()!;
    const clip = { x, y: 0, width, height };
    return (await page().screenshot({ path: pathOf(name), clip })).length;
  }

  it('activity-card', async () => {
    await page().goto(`${portal}/catalog/default/group/${team}`);
    const card = page()
      .getByRole('heading', { name: /^Activity of the last/ })
      .locator('xpath=ancestor::*[contains(@class, "bui-Card")][last()]');
    await card.getByRole('link', { name: 'Open activity' }).waitFor();
    expect(await keep('activity-card', card)).toBeLessThan(largestBytes);
  });

  it('activity-tab', async () => {
    await page().setViewportSize({ width: 1500, height: 1000 });
    await explorer.open(teamAddress(portal));
    await explorer.calendar.waitFor();
    const tab = page().locator('main');
    expect(await keep('activity-tab', tab)).toBeLessThan(largestBytes);
  });

  it.each([
    ['heatmap-difference', { compare: 'difference' }, 'When does this team'],
    ['calendar', {}, 'How busy was each day'],
  ] as const)('%s', async (name, parameters, title) => {
    await explorer.open(teamAddress(portal, parameters));
    const card = page().getByRole('region', { name: new RegExp(title) });
    await card.getByRole('grid').first().waitFor();
    expect(await keep(name, card)).toBeLessThan(largestBytes);
  });

  it('events', async () => {
    await explorer.open(teamAddress(portal));
    await explorer.heatmap
      .getByRole('gridcell', { name: /^Monday 10:00/ })
      .click();
    await explorer.drawer.getByRole('link').nth(3).waitFor();
    expect(await keep('events', explorer.drawer)).toBeLessThan(largestBytes);
  });

  it('explain', async () => {
    await explorer.open(teamAddress(portal));
    await page().getByRole('button', { name: 'Explain these numbers' }).click();
    await explorer.drawer
      .getByRole('heading', { name: 'What was read' })
      .waitFor();
    expect(await keep('explain', explorer.drawer)).toBeLessThan(largestBytes);
  });

  const workTab = `${portal}/catalog/default/group/${team}/work`;

  it('work-card', async () => {
    await page().goto(`${portal}/catalog/default/group/${team}`);
    const card = page()
      .getByRole('heading', { name: 'Work under way' })
      .locator('xpath=ancestor::*[contains(@class, "bui-Card")][last()]');
    await card.getByRole('link', { name: 'Open work' }).waitFor();
    expect(await keep('work-card', card)).toBeLessThan(largestBytes);
  });

  it('work-tab', async () => {
    await page().setViewportSize({ width: 1500, height: 900 });
    await page().goto(`${workTab}?activity.level=2`);
    await page().locator('[role=row][aria-level="2"]').first().waitFor();
    const tab = page().locator('main');
    expect(await keep('work-tab', tab)).toBeLessThan(largestBytes);
  });

  /** Opens an item of the team in a window that is high enough for all of it. */
  async function openItem(key: string, height: number): Promise<void> {
    await page().setViewportSize({ width: 1280, height });
    await page().goto(`${workTab}?activity.item=jira/tidewater-cloud/${key}`);
    await explorer.drawer.getByText(/^As of/).waitFor();
  }

  it('work-item', async () => {
    await openItem('CAIN-520', 1250);
    expect(await keep('work-item', explorer.drawer)).toBeLessThan(largestBytes);
  });

  it('burn-up', async () => {
    await openItem('CAIN-541', 2400);
    const section = page().getByRole('region', {
      name: 'Does it come to an end?',
    });
    await section.getByRole('radio', { name: 'Its life' }).click();
    await section.getByText(/ items? left since /).waitFor();
    expect(await keep('burn-up', section)).toBeLessThan(largestBytes);
  });

  it.each([
    ['flow-tab', ''],
    ['flow-changes', '&activity.about=changes'],
  ])('%s', async (name, search) => {
    await page().setViewportSize({ width: 1300, height: 880 });
    const url = `${portal}/catalog/default/group/${team}/flow`;
    // The made company stands still.
    await page().goto(`${url}?activity.range=2026-05-18..2026-11-16${search}`);
    const main = page().locator('main');
    await main.locator('svg[role="grid"]').nth(1).waitFor();
    expect(await keepTop(name, main)).toBeLessThan(largestBytes);
  });

  const service = `${portal}/catalog/default/component/cargo-planner/flow`;
  // The made company stands still.
  const lastWeeks =
    'activity.about=deployments&activity.range=2026-08-17..2026-11-15';

  it('dora-tab', async () => {
    await waitForDora(
      backend,
      new URLSearchParams({ entity: 'component:default/cargo-planner' }),
    );
    await page().setViewportSize({ width: 1300, height: 880 });
    await page().goto(`${service}?${lastWeeks}`);
    const main = page().locator('main');
    await main.locator('svg[role="grid"]').nth(1).waitFor();
    await main.getByRole('table').first().waitFor();
    expect(await keepTop('dora-tab', main)).toBeLessThan(largestBytes);
  });

  it('dora-preview', async () => {
    await page().setViewportSize({ width: 1300, height: 760 });
    await page().goto(
      `${service}?${lastWeeks}&activity.tryDeployments=environment=staging`,
    );
    const card = page().getByRole('region', {
      name: 'What counts as a deployment?',
    });
    await card.getByText(/^With your definition/).waitFor();
    await card.evaluate(element => element.scrollIntoView());
    expect(await keepTop('dora-preview', card)).toBeLessThan(largestBytes);
  });
});
