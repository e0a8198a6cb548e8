import type {
  FlowMetricId,
  FlowQuery,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { fewFlow } from '../../tests/fewFlow';
import { FlowServer, web } from '../../tests/FlowServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const hours = (count: number) => count * 3600;
const days = (count: number) => hours(24 * count);

const codesOf = ({ notes }: { notes: { code: string }[] }) =>
  notes.map(({ code }) => code);
const tileOf = ({ tiles }: FlowTiles, metric: FlowMetricId) =>
  tiles.find(({ id }) => id === metric)!;

describe.each(databases.eachSupportedId())('flow on %s', databaseId => {
  let server: FlowServer;

  beforeAll(async () => {
    server = await FlowServer.start(await databases.init(databaseId));
    await server.show(fewFlow);
  });

  afterAll(async () => {
    await server.fixture.stop();
  });

  describe('of work items', () => {
    it('is told in one number for each metric', async () => {
      const answer = await server.client().getTiles({ entity: web });
      expect(answer).toMatchObject({
        entity: web,
        timezone: 'America/New_York',
        from: '2025-12-20T05:00:00.000Z',
        to: '2026-03-21T04:00:00.000Z',
        about: 'workItems',
      });
      expect(tileOf(answer, 'cycle-time')).toMatchObject({
        value: null,
        n: 1,
        few: [{ key: 'WEB-1', value: days(3) }],
        explain: { excluded: [{ code: 'skipped-progress', count: 1 }] },
      });
      expect(tileOf(answer, 'request-lead-time').few).toEqual([
        { key: 'WEB-1', value: days(4) },
        { key: 'WEB-3', value: days(1) },
      ]);
      expect(tileOf(answer, 'work-item-age').few).toEqual([
        { key: 'WEB-2', value: days(9) + hours(15.5) },
      ]);
      const numbers = ['throughput', 'arrivals', 'wip'] as const;
      expect(numbers.map(id => tileOf(answer, id).value)).toEqual([2, 4, 1]);
      expect(tileOf(answer, 'velocity').estimate).toBe(2);
      const efficiency = tileOf(answer, 'flow-efficiency');
      expect(efficiency).toMatchObject({ value: 1 / 3, n: 1 });
      expect(efficiency.explain.statuses).toContainEqual({
        status: 'Review',
        stage: 'inProgress',
        work: 'waiting',
        by: web,
      });
    });

    it('can be told without what contains others, and by type', async () => {
      const arrivals = async (query: object) =>
        tileOf(
          await server.client().getTiles({ entity: web, ...query }),
          'arrivals',
        ).n;
      expect(await arrivals({ level: 'base' })).toBe(3);
      expect(await arrivals({ type: ['STORY'] })).toBe(2);
      expect(await arrivals({ type: ['2', 'epic'] })).toBe(2);
      expect(await arrivals({ source: ['gitlab'] })).toBe(0);
      expect(await arrivals({ project: ['jira:cloud:WEB'] })).toBe(4);
    });

    it('is compared with the time before', async () => {
      const answer = await server.client().getTiles({
        entity: web,
        from: '2026-03-09',
        to: '2026-03-16',
        compare: 'previous',
      });
      expect(tileOf(answer, 'throughput')).toMatchObject({
        value: 1,
        previous: { value: 1, estimate: 2 },
      });
      expect(tileOf(answer, 'wip')).toMatchObject({
        value: 1,
        previous: { value: 0 },
      });
    });

    it('lists the items with their times', async () => {
      const { items, total } = await server
        .client()
        .getItems({ entity: web, sort: 'key' });
      expect(total).toBe(2);
      expect(items[0]).toMatchObject({
        about: 'workItems',
        key: 'WEB-1',
        project: 'WEB',
        type: 'Story',
        status: 'Done',
        leadSeconds: days(4),
        cycleSeconds: days(3),
        ageSeconds: null,
        activeSeconds: days(1),
        waitingSeconds: days(2),
        efficiency: 1 / 3,
        timeInStatus: [
          { status: 'Open', seconds: days(1), visits: 1 },
          { status: 'In Progress', seconds: days(1), visits: 1 },
          { status: 'Review', seconds: days(2), visits: 1 },
        ],
      });
      const open = await server
        .client()
        .getItems({ entity: web, metric: 'work-item-age' });
      expect(open.items).toMatchObject([
        { key: 'WEB-2', ageSeconds: days(9) + hours(15.5), efficiency: 1 },
      ]);
      const reviewed = await server
        .client()
        .getItems({ entity: web, status: ['review'] });
      expect(reviewed.items.map(({ key }) => key)).toEqual(['WEB-1']);
    });

    it('is told by status and by type', async () => {
      const client = server.client();
      const statuses = await client.getBreakdown('time-in-status', {
        entity: web,
      });
      expect(
        statuses.parts.map(part => [part.name, part.n, part.totalSeconds]),
      ).toEqual([
        ['Open', 2, days(2)],
        ['Review', 1, days(2)],
        ['In Progress', 1, days(1)],
      ]);
      const types = await client.getBreakdown('flow-distribution', {
        entity: web,
      });
      expect(
        types.parts.map(part => [part.name, part.n, part.inProgress]),
      ).toEqual([
        ['Story', 2, 0],
        ['Bug', 0, 1],
      ]);
    });

    it('is told day by day, from days that are kept as from items', async () => {
      const client = server.client();
      const kept = await client.getDaily({ entity: web });
      expect(kept.days).toHaveLength(91);
      expect(kept.days.find(({ date }) => date === '2026-03-06')).toMatchObject(
        { arrived: 0, completed: 1, total: 1, done: 1, wip: 0, partial: false },
      );
      expect(kept.days.at(-1)).toMatchObject({
        date: '2026-03-20',
        total: 4,
        done: 2,
        wip: 1,
        completion: 0.5,
        partial: true,
      });
      // Whoever was active is told of the sources that are asked for.
      const workOf = async (query: FlowQuery) =>
        (await client.getDaily(query)).days.map(
          ({ contributors: _, ...day }) => day,
        );
      // What begins within the life of an item has to count what was before.
      const range = { entity: web, from: '2026-03-04', to: '2026-03-11' };
      for (const query of [{ entity: web }, range]) {
        for (const level of ['any', 'base'] as const) {
          const asked = { ...query, level };
          const fromItems = { ...asked, source: ['jira'] };
          expect(await workOf(fromItems)).toEqual(await workOf(asked));
          const { points, littlesLaw } = await client.getCumulative(asked);
          expect(await client.getCumulative(fromItems)).toMatchObject({
            points,
            littlesLaw,
          });
        }
      }
      const stories = await workOf({ entity: web, type: ['story'] });
      expect(stories.at(-1)).toMatchObject({ total: 2, done: 2, wip: 0 });
      const { points } = await client.getCumulative(range);
      expect(points[0]).toEqual({
        ...{ date: '2026-03-04', arrived: 1, started: 1, done: 0, wip: 1 },
      });
    });

    it('says what is missing for a forecast, and for sprints', async () => {
      const client = server.client();
      const forecast = await client.getForecast({ entity: web, items: 5 });
      expect(forecast.when).toBeNull();
      expect(codesOf(forecast)).not.toEqual([]);
      const sprints = await client.getSeries('velocity', {
        entity: web,
        interval: 'sprint',
      });
      expect([sprints.points, codesOf(sprints)]).toEqual([[], ['no-sprints']]);
    });
  });

  describe('of changes', () => {
    it('is told in one number for each metric, and lists them', async () => {
      const client = server.client();
      const asked = { entity: web, about: 'changes' } as const;
      const answer = await client.getTiles(asked);
      const few = (metric: FlowMetricId) => tileOf(answer, metric).few;
      expect(few('pickup-time')).toEqual([
        { key: 'acme/web!1', value: hours(6) },
      ]);
      expect(few('review-time')).toEqual([
        { key: 'acme/web!1', value: hours(18) },
      ]);
      expect(few('deploy-time')).toEqual([
        { key: 'acme/web!1', value: hours(1) },
      ]);
      expect(tileOf(answer, 'merged-without-review').value).toBe(0);
      const { items } = await client.getItems({
        entity: web,
        metric: 'change-throughput',
      });
      expect(items).toMatchObject([
        {
          about: 'changes',
          key: 'acme/web!1',
          pickupSeconds: hours(6),
          size: 5,
          mergedWithoutReview: false,
        },
      ]);
    });
  });
});
