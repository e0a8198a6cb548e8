import type { Browser, Page } from 'playwright-core';

/** Does something in a page of its own whose app is up and idle, at an entity that has our tabs. */
export async function inNewPage<T>(
  browser: Browser,
  url: string,
  measure: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
  });
  try {
    // The build says where the portal was meant to be; it is here.
    await page.addInitScript(baseUrl => {
      Object.assign(window, {
        __APP_CONFIG__: { app: { baseUrl }, backend: { baseUrl } },
      });
    }, new URL(url).origin);
    await page.goto(url);
    await page.getByText('Activity', { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    return await measure(page);
  } finally {
    await page.close();
  }
}
