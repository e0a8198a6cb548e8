import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { results } from '../portal/results';
import { openBrowser, openPage, type PageComplaints } from './openBrowser';

/** What a test may ask for while it runs. */
export interface PageOfTest {
  browser(): Browser;
  page(): Page;
}

/**
 * Gives each test of a file a page of its own. A picture of how it ended is kept, and a test fails if its page complained
 * of something that is ours.
 */
export function pageOfTest(options: { width?: number } = {}): PageOfTest {
  let browser: Browser;
  let page: Page;
  let complaints: PageComplaints;

  beforeAll(async () => {
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    ({ page, complaints } = await openPage(browser, options));
  });

  afterEach(async () => {
    const { currentTestName } = expect.getState();
    const name = currentTestName?.replace(/\W+/g, '-').toLocaleLowerCase('en');
    await page.screenshot({ path: join(results, `${name}.png`) });
    await page.close();
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  });

  return { browser: () => browser, page: () => page };
}
