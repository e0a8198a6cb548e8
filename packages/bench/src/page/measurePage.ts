import type { Browser } from 'playwright-core';
import type { Figures } from '../figures/Figures';
import { quantile } from '../measures/statistics';
import { inNewPage } from './inNewPage';
import { paintedAfter } from './paintedAfter';

/** In milliseconds. */
const promised = { open: 1_000, change: 300 };

/** Search parameters of the tab, each another picture than the one before. The whole year has all events. */
const year = 'activity.range=365d';
const changes = [
  `${year}&activity.type=commit`,
  `${year}&activity.type=item_created`,
  `${year}&activity.source=git`,
  `${year}&activity.include=bots,merges`,
  `${year}&activity.zone=Asia%2FTokyo`,
  'activity.range=180d',
  year,
];

/**
 * Measures what somebody waits for who opens the tab of an entity, and who changes what is counted.
 *
 * @param pagePath - of the entity page
 * @param rounds - how often, each time in a browser that has nothing stored
 */
export async function measurePage(
  browser: Browser,
  portalUrl: string,
  { pagePath, rounds }: { pagePath: string; rounds: number },
  figures: Figures,
): Promise<void> {
  const clicked: number[] = [];
  const opened: number[] = [];
  const changed: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    clicked.push(
      await inNewPage(browser, `${portalUrl}${pagePath}`, page =>
        paintedAfter(page, { click: 'Activity' }),
      ),
    );
    await inNewPage(browser, `${portalUrl}${pagePath}`, async page => {
      const path = `${pagePath}/activity`;
      opened.push(await paintedAfter(page, { path: `${path}?${year}` }));
      for (const search of changes) {
        changed.push(await paintedAfter(page, { path: `${path}?${search}` }));
      }
    });
  }
  const add = (name: string, times: number[], atMost: number) => {
    const ascending = [...times].sort((a, b) => a - b);
    figures.add({
      name,
      value: quantile(ascending, 0.5),
      unit: 'ms',
      atMost,
      details: {
        p95: Math.round(quantile(ascending, 0.95)),
        times: times.length,
      },
    });
  };
  add('from the click on the tab to its picture', clicked, promised.open);
  add('the same for a whole year', opened, promised.open);
  add('from a filter to its picture', changed, promised.change);
}
