import type { Page } from 'playwright-core';

const gridSelector = '[role="treegrid"]';
const patienceMs = 60_000;

/**
 * Clicks the tab, or changes the address as a control does, and waits until the tree has at least so many rows, drawn or not.
 *
 * @returns milliseconds from the click to the first frame that shows them
 */
export function treeAfter(
  page: Page,
  change: { path: string } | { click: string },
  rows: number,
): Promise<number> {
  return page.evaluate(
    ([wanted, least, selector, patience]) =>
      new Promise<number>((settle, fail) => {
        const started = performance.now();
        const look = () => {
          const grid = document.querySelector(selector);
          const count = Number(grid?.getAttribute('aria-rowcount') ?? 0) - 1;
          const drawn = grid?.querySelector('[role="row"][aria-level]');
          if (drawn && count >= least) settle(performance.now() - started);
          else if (performance.now() - started < patience) {
            requestAnimationFrame(look);
          } else fail(new Error(`The tree has ${count} rows`));
        };
        if ('click' in wanted) {
          const tab = [...document.querySelectorAll('a, [role="tab"]')].find(
            ({ textContent }) => textContent?.trim() === wanted.click,
          );
          if (!(tab instanceof HTMLElement)) {
            fail(new Error(`No tab ${wanted.click}`));
            return;
          }
          tab.click();
        } else {
          window.history.pushState(null, '', wanted.path);
          window.dispatchEvent(new PopStateEvent('popstate'));
        }
        requestAnimationFrame(look);
      }),
    [change, rows, gridSelector, patienceMs] as const,
  );
}

/**
 * Scrolls the tree from its first row to its last one, some screens with each frame.
 *
 * @returns the longest time between two frames, and how many frames there were; milliseconds
 */
export function scrollTree(
  page: Page,
): Promise<{ longest: number; frames: number }> {
  return page.evaluate(
    selector =>
      new Promise<{ longest: number; frames: number }>((settle, fail) => {
        const grid = document.querySelector(selector);
        if (!grid) {
          fail(new Error('There is no tree'));
          return;
        }
        grid.scrollTop = 0;
        const step = grid.clientHeight * 3;
        let last = performance.now();
        let longest = 0;
        let frames = 0;
        const next = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          frames += 1;
          const end = grid.scrollHeight - grid.clientHeight - 1;
          if (grid.scrollTop >= end) settle({ longest, frames });
          else {
            grid.scrollTop += step;
            requestAnimationFrame(next);
          }
        };
        requestAnimationFrame(next);
      }),
    gridSelector,
  );
}

/**
 * Closes the first row of the tree and opens it again.
 *
 * @returns milliseconds until each was painted
 */
export function toggleFirst(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([selector, patience]) => {
      const rows = () =>
        Number(
          document.querySelector(selector)?.getAttribute('aria-rowcount') ?? 0,
        );
      const press = (key: string) =>
        new Promise<number>((settle, fail) => {
          const grid = document.querySelector(selector);
          if (grid) grid.scrollTop = 0;
          const row = grid?.querySelector('[role="row"][aria-level="1"]');
          const before = rows();
          const started = performance.now();
          row?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true }),
          );
          const look = () => {
            if (rows() !== before) settle(performance.now() - started);
            else if (performance.now() - started > patience) {
              fail(new Error(`${key} has changed nothing`));
            } else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
      return [await press('ArrowLeft'), await press('ArrowRight')];
    },
    [gridSelector, patienceMs] as const,
  );
}
