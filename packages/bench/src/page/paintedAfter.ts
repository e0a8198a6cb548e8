import type { Page } from 'playwright-core';

/** Runs in the page: how long it takes from the moment something is done until what is shown is another picture than before. */
interface Watch {
  (change: { path: string } | { click: string }): Promise<number>;
}

/**
 * Follows a link within the app, or changes its address as a filter does, and waits until the heatmap has been painted anew.
 *
 * @param change - the address to go to without loading the page again, or the name of the link to click
 * @returns milliseconds from the click to the first frame that shows the new heatmap
 */
export function paintedAfter(
  page: Page,
  change: { path: string } | { click: string },
): Promise<number> {
  const watch: Watch = wanted =>
    new Promise((settle, fail) => {
      const picture = () => {
        const grid = document.querySelector(
          '[role="grid"][aria-label^="Events by hour of the week"]',
        );
        const cells = grid?.querySelectorAll('[role="gridcell"]') ?? [];
        return [...cells]
          .map(cell => cell.getAttribute('aria-label'))
          .join('\n');
      };
      const before = picture();
      const started = performance.now();
      const timer = setTimeout(
        () => fail(new Error('The heatmap was not painted anew')),
        60_000,
      );
      const look = () => {
        const now = picture();
        if (now !== '' && now !== before) {
          clearTimeout(timer);
          settle(performance.now() - started);
        } else {
          requestAnimationFrame(look);
        }
      };
      if ('click' in wanted) {
        const link = [...document.querySelectorAll('a, [role="tab"]')].find(
          candidate => candidate.textContent?.trim() === wanted.click,
        );
        if (!(link instanceof HTMLElement)) {
          fail(new Error(`No link ${wanted.click}`));
          return;
        }
        link.click();
      } else {
        window.history.pushState(null, '', wanted.path);
        window.dispatchEvent(new PopStateEvent('popstate'));
      }
      requestAnimationFrame(look);
    });
  return page.evaluate(watch, change);
}
