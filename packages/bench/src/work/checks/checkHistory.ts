import { dayIn, endOfDay } from '../truth/days';
import { progressOf } from '../truth/addUp';
import type { Forest } from '../truth/Forest';
import type { TrueItem } from '../truth/TrueItem';
import type { WorkCheck } from './WorkCheck';

const dayMs = 86_400_000;
const trees = 4;

/** How the largest trees have grown: a quarter of a year by week, a month by day. */
export async function checkHistory(check: WorkCheck): Promise<void> {
  const { truth } = check;
  const today = dayIn('UTC', truth.now);
  const { forest } = truth;
  const sizes = forest.items
    .filter(item => item.source === 'jira' && !forest.parentOf(item))
    .map(item => ({ item, size: forest.subtreeOf(item).length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, trees);
  // Moments are shared by all trees.
  const forests = new Map<number, Forest>();
  const forestAt = (at: number) => {
    const known = forests.get(at) ?? truth.forestAt(at);
    forests.set(at, known);
    return known;
  };
  for (const { item } of sizes) {
    await checkTree(check, item, forestAt, {
      from: dayBefore(today, 182),
      to: today,
      interval: 'week',
    });
  }
  await checkTree(check, sizes[0].item, forestAt, {
    from: dayBefore(today, 30),
    to: dayBefore(today, 1),
    interval: 'day',
  });
}

async function checkTree(
  { portal, truth, differences, flavour }: WorkCheck,
  root: TrueItem,
  forestAt: (at: number) => Forest,
  query: { from: string; to: string; interval: 'day' | 'week' },
): Promise<void> {
  const name = { source: root.source, instance: flavour, key: root.key };
  const history = await portal.client.getHistory(name, query);
  const subtreeAt = (date: string) => {
    const at = Math.min(endOfDay(history.timezone, date), truth.now);
    const forest = forestAt(at);
    const then = forest.items.find(({ id }) => id === root.id);
    return { forest, items: then ? forest.subtreeOf(then) : [] };
  };
  for (const { date, ...point } of history.points) {
    const { forest, items } = subtreeAt(date);
    const leaves = items.filter(each => forest.childrenOf(each).length === 0);
    const { total, done, estimate } = progressOf(leaves);
    differences.same(
      `history by ${query.interval}`,
      `${root.key} on ${date}`,
      point,
      {
        total,
        done,
        estimate: estimate?.total ?? 0,
        estimateDone: estimate?.done ?? 0,
      },
    );
  }
  const [first, last] = [query.from, query.to].map(
    date =>
      new Set(
        subtreeAt(date).items.flatMap(({ id }) => (id === root.id ? [] : id)),
      ),
  );
  const keysOf = (ids: string[]) =>
    ids.flatMap(
      id => truth.forest.items.find(each => each.id === id)?.key ?? [],
    );
  const lacks = (listed: readonly { key: string }[], keys: string[]) =>
    keys.filter(key => !listed.some(each => each.key === key));
  const came = keysOf([...last].filter(id => !first.has(id)));
  const left = keysOf([...first].filter(id => !last.has(id)));
  const about = `${root.key} from ${query.from}`;
  if (history.addedCount <= 500) {
    differences.same('history: added', about, lacks(history.added, came), []);
  }
  if (history.removedCount <= 500) {
    differences.same(
      'history: removed',
      about,
      lacks(history.removed, left),
      [],
    );
  }
}

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * dayMs).toISOString().slice(0, 10);
}
