import { Explorer } from './browser/Explorer';
import { pageOfTest } from './browser/pageOfTest';
import { teamAddress } from './portal/teamAddress';
import { waitForTeam } from './portal/waitForTeam';
import { readWorld } from './portal/World';

/** Every control of the page is used once, over a team whose numbers stay as they are. */
describe('the explorer', () => {
  const { url: portal, backend } = readWorld();
  const { page } = pageOfTest();
  let explorer: Explorer;
  /** How many events there are without a filter. */
  let all: number;

  beforeAll(() => waitForTeam(backend));

  beforeEach(async () => {
    explorer = new Explorer(page());
    await explorer.open(teamAddress(portal));
    all = await explorer.total(total => total > 0);
  });

  /** Waits for a number between nothing and that. */
  const fewerThan = (limit: number) =>
    explorer.total(total => total > 0 && total < limit);

  it('changes the range, and goes back', async () => {
    await explorer.filters
      .getByRole('spinbutton', { name: /^day, Start Date/ })
      .press('ArrowUp');
    await page().waitForURL(/2026-08-18\.\.2026-11-15/);
    const shorter = await fewerThan(all);

    await explorer.openMenu('Range');
    await page().getByRole('option', { name: 'Last 365 days' }).click();
    await page().waitForURL(/activity\.range=365d/);
    await page().goBack();
    expect(await explorer.total(total => total === shorter)).toBe(shorter);
  });

  it('changes the clock', async () => {
    await explorer.choose('Time zone', 'UTC');
    expect(explorer.parameter('zone')).toBe('UTC');
    await page()
      .getByText(/times in UTC/)
      .waitFor();
    await explorer.choose('Time zone', 'Asia/Kolkata', 'Kolkata');
    expect(explorer.parameter('zone')).toBe('Asia/Kolkata');
    await explorer.choose('Time zone', "Author's local time");
    await page()
      .getByText(/times on each author's own clock/)
      .waitFor();
  });

  it('filters by source, type and branch, and takes filters back', async () => {
    await explorer.choose('Sources', 'GitLab');
    expect(explorer.parameters('source')).toEqual(['gitlab']);
    const ofGitlab = await fewerThan(all);
    await explorer.choose('Event types', 'Commit');
    const commits = await fewerThan(ofGitlab);
    await explorer.choose('Branches', 'Branches like no-such/*', 'no-such/*');
    expect(explorer.parameters('branch')).toEqual(['no-such/*']);
    await page().getByText('Nothing passes the filters').waitFor();

    await page()
      .getByRole('list', { name: 'Active filters' })
      .getByRole('button', { name: /^Branch: no-such/ })
      .click();
    await explorer.total(total => total === commits);
    await page().getByRole('button', { name: 'Clear all' }).click();
    await explorer.total(total => total === all);
  });

  it('filters by project and person, and counts what is left out', async () => {
    const more = await explorer.openMenu('More');
    const merges = more.getByText(/^Merges \(\d+ left out\)$/);
    const leftOut = Number(/\d+/.exec(await merges.innerText())?.[0]);
    expect(leftOut).toBeGreaterThan(0);
    await merges.click();
    const withMerges = await explorer.total(total => total === all + leftOut);

    const choose = async (menu: RegExp, option: RegExp) => {
      await more.getByRole('button', { name: menu }).click();
      const list = page().getByRole('dialog').last();
      await list.getByRole('option', { name: option }).click();
      await explorer.closeMenu(list.getByRole('listbox'));
    };
    await choose(/Projects$/, /cargo-app$/);
    const ofProject = await fewerThan(withMerges);
    await choose(/People$/, /^Elif Frerichs/);
    await fewerThan(ofProject);
    await more.getByText('What happens on the components of the team').click();
    await page().waitForURL(/activity\.scope=owned/);
  });

  it('shows shares and rates, and what has changed', async () => {
    const grids = page().getByRole('grid', {
      name: /^Events by hour of the week/,
    });
    for (const value of ['Share', 'Rate', 'Count']) {
      await explorer.set('What a cell says', value);
    }
    expect(explorer.parameter('value')).toBeNull();
    await explorer.set('Compare with the range before', 'Beside');
    await grids.nth(1).waitFor();
    await explorer.set('Compare with the range before', 'Difference');
    await grids.nth(1).waitFor({ state: 'detached' });
    await page().getByRole('button', { name: 'Numbers', exact: true }).click();
    expect(explorer.parameter('numbers')).toBe('on');
    await explorer.set('View', 'Table');
    await explorer.table().waitFor();
    await page().goBack();
    await explorer.heatmap.waitFor();
  });

  it('groups the calendar, and opens a week of it', async () => {
    await explorer.set('What a cell stands for', 'Months');
    expect(explorer.parameter('by')).toBe('month');
    await explorer.set('What a cell stands for', 'Weeks');
    const week = explorer.calendar.getByRole('gridcell', { name: /, [1-9]/ });
    await week.first().click();
    await explorer.drawer.waitFor();
    expect(explorer.parameter('day')).toMatch(/^2026-\d\d-\d\d\.\.2026-/);
  });
});
