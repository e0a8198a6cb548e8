import type { Browser, Page } from 'playwright-core';
import type { Figures } from '../figures/Figures';
import { quantile } from '../measures/statistics';
import { inNewPage } from './inNewPage';
import { scrollTree, toggleFirst, treeAfter } from './watchTree';

/** In milliseconds, the last one in megabytes. */
const promised = { firstPaint: 1_000, frame: 1_000, toggle: 1_000, heap: 200 };

/** As deep as trees are listed. */
const everything = 'activity.level=100';

/**
 * Measures what somebody waits for who opens the Work tab of an entity with one large tree, opens all of it and scrolls through it.
 *
 * @param options - `pagePath` of the entity page, `tree` how many items its tree has, `rounds` how often, each in a new page
 */
export async function measureWorkPage(
  browser: Browser,
  portalUrl: string,
  options: { pagePath: string; tree: number; rounds: number },
  figures: Figures,
): Promise<void> {
  const { pagePath, tree, rounds } = options;
  const url = `${portalUrl}${pagePath}`;
  const found = {
    clicked: [] as number[],
    opened: [] as number[],
    frames: [] as number[],
    toggled: [] as number[],
    heaps: [] as number[],
  };
  for (let round = 0; round < rounds; round += 1) {
    await inNewPage(browser, url, async page => {
      found.clicked.push(await treeAfter(page, { click: 'Work' }, 1));
      const path = `${pagePath}/work?${everything}`;
      found.opened.push(await treeAfter(page, { path }, tree));
      found.frames.push((await scrollTree(page)).longest);
      found.toggled.push(...(await toggleFirst(page)));
      found.heaps.push(await heapOf(page));
    });
  }
  const add = (
    name: string,
    values: number[],
    unit: string,
    atMost?: number,
  ) => {
    const ascending = [...values].sort((a, b) => a - b);
    figures.add({
      name,
      value: quantile(ascending, 0.5),
      unit,
      atMost,
      details: {
        longest: Math.round(ascending[ascending.length - 1]),
        times: values.length,
      },
    });
  };
  add(
    'from the click on Work to its rows',
    found.clicked,
    'ms',
    promised.firstPaint,
  );
  add('until all of the tree is open', found.opened, 'ms');
  add('longest frame while scrolling', found.frames, 'ms', promised.frame);
  add('closing and opening a root', found.toggled, 'ms', promised.toggle);
  add('memory of the page', found.heaps, 'MB', promised.heap);
}

/** What the page's scripts hold after a collection, in megabytes. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
  await session.detach();
  return (used?.value ?? Number.NaN) / 1e6;
}
