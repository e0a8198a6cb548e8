import {
  flowMetrics,
  type FlowMetricId,
  type FlowQuery,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRandom } from './createRandom';
import { FlowServer, harbour, web } from './FlowServer';
import { flowTypes, randomChanges, randomItems } from './randomFlow';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(120_000);

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);

/** A question with a period, and some filters. */
function randomQuestion(seed: number): FlowQuery {
  const random = createRandom(seed * 7919 + 3);
  const pick = <T>(list: readonly T[]) =>
    list[Math.floor(random() * list.length)];
  const from = pick(['2025-12-01', '2026-01-17', '2026-02-02T11:30:00Z']);
  return {
    entity: pick([web, harbour, 'system:default/shop', undefined]),
    from,
    to: pick([
      '2026-03-02',
      '2026-03-12',
      '2026-03-21',
      '2026-03-19T05:00:00Z',
    ]),
    timezone: pick([undefined, 'Europe/Berlin', 'UTC']),
    source: pick([undefined, undefined, ['jira'], ['gitlab']]),
  };
}

const questions = Array.from({ length: 5 }, (_, seed): [number, FlowQuery] => [
  seed,
  randomQuestion(seed),
]);
const itemFilters: FlowQuery[] = [
  {},
  { level: 'base' },
  { type: ['story', 'Epic'] },
];

describe('numbers of flow', () => {
  let server: FlowServer;
  const totals = new Map<string, number>();

  beforeAll(async () => {
    server = await FlowServer.start(await databases.init('SQLITE_3'));
    await server.show({
      WEB: [...flowTypes, ...randomItems('WEB', 1, 60)],
      SEC: randomItems('SEC', 201, 15),
      FREE: randomItems('FREE', 301, 15),
      code: randomChanges(1, 50),
      hidden: randomChanges(101, 15),
    });
  });

  afterAll(async () => {
    await server.fixture.stop();
  });

  it.each(questions)(
    'of work items are the same in every answer: question %i',
    async (seed, base) => {
      const query = { ...base, ...itemFilters[seed % itemFilters.length] };
      const compared = await compare({ ...query, about: 'workItems' });
      expect(compared).toBe(8);
    },
  );

  it.each(questions)(
    'of changes are the same in every answer: question %i',
    async (seed, query) => {
      const include = seed % 2 === 0 ? (['bots'] as 'bots'[]) : undefined;
      const compared = await compare({ ...query, include, about: 'changes' });
      expect(compared).toBe(11);
    },
  );

  it('are not all of nothing', () => {
    const busy = (metric: FlowMetricId) =>
      [...totals].filter(([name, n]) => name.startsWith(metric) && n > 4);
    for (const metric of ['cycle-time', 'wip', 'review-time'] as const) {
      expect([metric, busy(metric).length > 1]).toEqual([metric, true]);
    }
  });

  /** @returns how many metrics were found to be the same everywhere */
  async function compare({
    about,
    ...query
  }: FlowQuery & { about: 'workItems' | 'changes' }) {
    const client = server.client();
    const { tiles } = await client.getTiles({ ...query, about });
    const file = await server.download('/tiles', { ...query, about });
    const acted = await server.act('get-flow-metrics', { ...query, about });
    expect(acted.tiles).toEqual(JSON.parse(JSON.stringify(tiles)));
    for (const [index, tile] of tiles.entries()) {
      const { id: metric, n, value } = tile;
      const { kind } = flowMetrics[metric];
      totals.set(`${metric} ${JSON.stringify(query)}`, n);
      expect(tile.explain.n).toBe(n);
      expect(file[index]).toMatchObject({ metric, n: String(n) });
      expect(Number(file[index].value || NaN)).toEqual(value ?? NaN);

      const series = await client.getSeries(metric, {
        ...query,
        interval: 'day',
      });
      expect(series.explain).toEqual(tile.explain);
      if (kind === 'count') {
        expect(value).toBe(n);
        expect(sum(series.points.map(point => point.n))).toBe(n);
      } else if (kind === 'level' || metric === 'work-item-age') {
        const begun = series.points.filter(
          point => point.from <= '2026-03-20T06:30:00.000Z',
        );
        expect(begun.at(-1)?.n).toBe(n);
      } else {
        expect(sum(series.points.map(point => point.n))).toBe(n);
      }

      const listed = await server.listAll({ ...query, metric, limit: 17 });
      expect([listed.total, listed.items.length]).toEqual([n, n]);
      expect(new Set(listed.items.map(({ key }) => key)).size).toBe(n);
      const left = await server.listAll({ ...query, metric, excluded: 'all' });
      expect(left.total).toBe(sum(tile.explain.excluded.map(e => e.count)));
      for (const { code, count } of tile.explain.excluded) {
        const some = await client.getItems({
          ...query,
          metric,
          excluded: code,
        });
        expect(some.total).toBe(count);
      }
      const behind = Object.fromEntries(
        [...new URLSearchParams(tile.explain.items).keys()].map(name => [
          name,
          new URLSearchParams(tile.explain.items).getAll(name),
        ]),
      );
      const rows = await server.download('/items', behind);
      expect(rows.map(({ key }) => key)).toEqual(
        listed.items.map(({ key }) => key),
      );
      const acts = await server.act('list-flow-items', { ...query, metric });
      expect(acts.total).toBe(n);
      if (kind === 'spread' && n >= 5) {
        const values = listed.items.map(item => item.value!);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        // By the nearest rank: so many from the top.
        expect(values[n - Math.ceil((85 * n) / 100)]).toBe(value);
      }
    }
    if (about === 'workItems') {
      const [, , throughput] = tiles;
      const daily = await client.getDaily(query);
      expect([daily.explain.n, daily.explain.items]).toEqual([
        throughput.n,
        throughput.explain.items,
      ]);
      const { points, explain } = await client.getCumulative(query);
      expect(explain.n).toBe(throughput.n);
      expect(
        daily.days.map(({ total, done, wip }) => [total, done, wip]),
      ).toEqual(points.map(({ arrived, done, wip }) => [arrived, done, wip]));
    }
    return tiles.length;
  }
});
