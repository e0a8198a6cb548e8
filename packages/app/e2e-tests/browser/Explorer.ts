import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The Activity tab as somebody uses it: by the names that are read out, not by how it is built. */
export class Explorer {
  readonly page: Page;
  readonly filters: Locator;
  /** The first one; beside it there may be the one of the range before. */
  readonly heatmap: Locator;
  readonly calendar: Locator;
  /** Events, or an explanation. */
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.filters = page.getByRole('group', { name: 'What to count' });
    this.heatmap = page
      .getByRole('grid', { name: /^Events by hour of the week/ })
      .first();
    this.calendar = page.getByRole('grid', {
      name: /^Events by (?:day|week|month), /,
    });
    this.drawer = page.getByRole('dialog');
  }

  /** Opens an address and waits for its numbers. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.heatmap.or(this.table()).first().waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** The first table of numbers. */
  table(): Locator {
    return this.page
      .getByRole('table', { name: /^Events by hour of the week/ })
      .first();
  }

  /** What the address says. */
  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(`activity.${name}`);
  }

  parameters(name: string): string[] {
    return new URL(this.page.url()).searchParams.getAll(`activity.${name}`);
  }

  /**
   * How many events there are, as the headline says, once that is what it should be: what was shown before stays until
   * the answer to a new question is there.
   */
  async total(isExpected: (total: number) => boolean): Promise<number> {
    const item = this.page
      .getByRole('listitem')
      .filter({ hasText: /^[\d,]+ events?$/ })
      .first();
    const total = await eventually(
      async () => Number((await item.innerText()).replace(/\D/g, '')),
      isExpected,
      30_000,
    );
    if (!isExpected(total)) throw new Error(`The total is ${total}`);
    return total;
  }

  /** A menu of the filter bar, opened. */
  async openMenu(name: string): Promise<Locator> {
    await this.filters
      .getByRole('button', { name: new RegExp(`(^| )${name}$`) })
      .click();
    const menu = this.page.getByRole('dialog', { name });
    await menu.waitFor();
    return menu;
  }

  /** Chooses in a menu of the filter bar, after a search if one is given, and closes it. */
  async choose(name: string, option: string, search?: string): Promise<void> {
    const menu = await this.openMenu(name);
    if (search !== undefined) await menu.getByRole('searchbox').fill(search);
    await menu.getByRole('option', { name: option, exact: true }).click();
    await this.closeMenu(menu);
  }

  /** The first Escape may only empty a search, and one too many would close what the menu is in: a menu takes a while to close. */
  async closeMenu(menu: Locator): Promise<void> {
    const isClosed = async (timeout: number) =>
      menu.waitFor({ state: 'hidden', timeout }).then(
        () => true,
        () => false,
      );
    await this.page.keyboard.press('Escape');
    if (await isClosed(1_000)) return;
    await this.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Chooses one of several buttons that belong together. */
  async set(group: string, option: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: group })
      .getByRole('radio', { name: option, exact: true })
      .click();
  }

  async closeDrawer(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.drawer.waitFor({ state: 'detached' });
  }

  /** The file that is saved when something is done. */
  async download(
    action: () => Promise<void>,
  ): Promise<{ name: string; content: Buffer }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      action(),
    ]);
    return {
      name: file.suggestedFilename(),
      content: await readFile(await file.path()),
    };
  }
}
