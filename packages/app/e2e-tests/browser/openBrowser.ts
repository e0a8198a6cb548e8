import { chromium, type Browser, type Page } from 'playwright-core';

/** What went wrong in a page and is ours to mend: uncaught errors, and complaints that name our plugin or its routes. */
export type PageComplaints = string[];

const ours = /plugins\/activity|plugin-activity|\/api\/activity/;

/** Chromium of the machine; another one by `CHROMIUM_PATH`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A new page, and the complaints that it collects while it is open. */
export async function openPage(
  browser: Browser,
  options: { colorScheme?: 'light' | 'dark'; width?: number } = {},
): Promise<{ page: Page; complaints: PageComplaints }> {
  const page = await browser.newPage({
    colorScheme: options.colorScheme,
    viewport: { width: options.width ?? 1280, height: 800 },
    reducedMotion: 'reduce',
    timezoneId: 'America/New_York',
  });
  const complaints: PageComplaints = [];
  page.on('pageerror', error => complaints.push(error.stack ?? error.message));
  page.on('console', message => {
    // The backend, the catalog and the portal itself complain about themselves in development; those are not ours.
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && ours.test(text)) complaints.push(text);
  });
  return { page, complaints };
}
