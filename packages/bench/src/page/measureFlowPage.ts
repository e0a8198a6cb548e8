import type { Browser, Page } from 'playwright-core';
import type { Figures } from '../figures/Figures';
import { quantile } from '../measures/statistics';
import { inNewPage } from './inNewPage';

/** Milliseconds until the tab can be used. */
const promisedMs = 1_500;
const patienceMs = 60_000;

/**
 * Measures what somebody waits for who opens the Flow tab of an entity with much work: its numbers, each of which can be opened, and
 * the charts below them.
 *
 * @param options - `pagePath` of the entity page, `rounds` how often, each in a new page
 */
export async function measureFlowPage(
  browser: Browser,
  portalUrl: string,
  options: { pagePath: string; rounds: number },
  figures: Figures,
): Promise<void> {
  const numbers: number[] = [];
  const charts: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const url = `${portalUrl}${options.pagePath}`;
    const { usable, drawn } = await inNewPage(browser, url, flowAfterClick);
    numbers.push(usable);
    charts.push(drawn);
  }
  const add = (name: string, values: number[], atMost?: number) => {
    const ascending = [...values].sort((a, b) => a - b);
    figures.add({
      name,
      value: quantile(ascending, 0.5),
      unit: 'ms',
      atMost,
      details: {
        longest: Math.round(ascending[ascending.length - 1]),
        times: values.length,
      },
    });
  };
  add('from the click on Flow to its numbers', numbers, promisedMs);
  add('from the click on Flow to all of its charts', charts);
}

/** Clicks the tab; until each of the five numbers has a button that opens its items, and until nothing is being read any more. */
function flowAfterClick(
  page: Page,
): Promise<{ usable: number; drawn: number }> {
  return page.evaluate(
    patience =>
      new Promise<{ usable: number; drawn: number }>((settle, fail) => {
        const tab = [...document.querySelectorAll('a, [role="tab"]')].find(
          ({ textContent }) => textContent?.trim() === 'Flow',
        );
        if (!(tab instanceof HTMLElement)) {
          fail(new Error('No tab Flow'));
          return;
        }
        const started = performance.now();
        let usable: number | undefined;
        const look = () => {
          const passed = performance.now() - started;
          const tiles = document.querySelectorAll(
            'section[aria-label="In numbers"] button[aria-label$="show the items"]',
          );
          if (tiles.length === 5) usable ??= passed;
          const charts = document.querySelectorAll('main svg[role="grid"]');
          const isBusy = document.querySelector('[aria-busy="true"]') !== null;
          if (usable !== undefined && !isBusy && charts.length >= 6) {
            settle({ usable, drawn: passed });
          } else if (passed < patience) requestAnimationFrame(look);
          else
            fail(new Error(`${tiles.length} numbers, ${charts.length} charts`));
        };
        tab.click();
        requestAnimationFrame(look);
      }),
    patienceMs,
  );
}
