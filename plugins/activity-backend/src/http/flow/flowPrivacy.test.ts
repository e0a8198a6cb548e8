import type {
  FlowMetricId,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { fewFlow } from '../../tests/fewFlow';
import { FlowServer, harbour, pair, web } from '../../tests/FlowServer';
import { lead, stranger, viewer } from '../../tests/workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** What there is to ask for. */
const paths = [
  '/tiles',
  '/series/cycle-time',
  '/items',
  '/breakdown/time-in-status',
  '/breakdown/flow-distribution',
  '/cumulative',
  '/forecast',
  '/daily',
];

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

  describe('is kept from those who may not read', () => {
    it('leaves out what is secret, and says so', async () => {
      const wip = async (userRef?: string) => {
        const answer = await server.client(userRef).getTiles({
          entity: harbour,
        });
        return [tileOf(answer, 'wip').n, codesOf(answer).includes('hidden')];
      };
      expect(await wip()).toEqual([2, false]);
      expect(await wip(viewer)).toEqual([1, true]);
      const merged = async (userRef?: string) =>
        tileOf(
          await server
            .client(userRef)
            .getTiles({ entity: harbour, about: 'changes' }),
          'change-throughput',
        ).n;
      expect([await merged(), await merged(viewer)]).toEqual([2, 1]);
      const secret = await server.ask(
        '/tiles',
        { entity: 'component:default/secret' },
        viewer,
      );
      expect(secret.status).toBe(403);
    });

    it('leaves it out of every day as well', async () => {
      const asked = { entity: harbour, timezone: 'America/New_York' };
      const { days } = await server.client(viewer).getDaily(asked);
      const { points } = await server.client().getCumulative({ entity: web });
      expect(days.map(({ total, done, wip }) => [total, done, wip])).toEqual(
        points.map(({ arrived, done, wip }) => [arrived, done, wip]),
      );
      const whole = await server.client().getDaily(asked);
      expect(whole.days.at(-1)).toMatchObject({ total: 5, done: 2, wip: 2 });
    });

    it('tells nothing of what is assigned to too few people', async () => {
      for (const about of ['workItems', 'changes'] as const) {
        const asked = { entity: pair, about };
        const told = await server.client(lead).getTiles(asked);
        expect(told.tiles.some(({ n }) => n > 0)).toBe(true);
        const hidden = await server.client(viewer).getTiles(asked);
        expect(hidden.tiles.every(({ n }) => n === 0)).toBe(true);
        expect(codesOf(hidden)).toContain('too-few-people');
      }
    });

    it.each(paths)('names nobody in %s', async path => {
      for (const userRef of [undefined, viewer]) {
        for (const format of ['json', 'csv']) {
          const query = { entity: harbour, format };
          const { status, text } = await server.ask(path, query, userRef);
          expect(status).toBe(200);
          expect(text).not.toMatch(
            /\b(ada|ben|cy|dot)\b|mail\.example|user:|"(assignee|author|actor|reviewer)"/i,
          );
        }
      }
      expect(server.audited).toEqual([]);
    });

    it.each(paths)('is not told of one person in %s', async path => {
      for (const userRef of [undefined, lead, 'user:default/ada']) {
        const query = { entity: 'user:default/ada' };
        const { status, text } = await server.ask(path, query, userRef);
        expect([status, text]).toEqual([
          400,
          expect.stringContaining('not given of one person'),
        ]);
      }
    });

    it.each(paths)('is refused to strangers in %s', async path => {
      expect((await server.ask(path, { entity: web }, stranger)).status).toBe(
        403,
      );
    });
  });

  const refusals: [number, string, string, Record<string, string>][] = [
    [404, 'component:default/none', '/tiles', { entity: 'component:none' }],
    [404, 'only cycle-time', '/series/mood', {}],
    [404, 'only time-in-status', '/breakdown/mood', {}],
    [400, 'metric', '/items', { metric: 'mood' }],
    [400, 'colour', '/daily', { colour: 'red' }],
    [400, 'from', '/tiles', { from: '2026-03-02', to: '2026-03-01' }],
    [400, 'timezone', '/tiles', { timezone: 'author' }],
    [400, 'timezone', '/daily', { timezone: 'Mars/Crater' }],
    [400, 'entity', '/tiles', { entity: 'api:default/rest' }],
    [400, 'source', '/tiles', { source: 'svn' }],
    [400, 'project', '/tiles', { project: 'jira:cloud:NONE' }],
    [400, 'type', '/tiles', { about: 'changes', type: 'Story' }],
    [400, 'cursor', '/items', { cursor: 'abc' }],
    [400, 'limit', '/items', { limit: '2', format: 'csv' }],
  ];

  it.each(refusals)(
    'is refused with %s naming %s in %s',
    async (status, name, path, query) => {
      const answer = await server.ask(path, query);
      expect([answer.status, answer.text]).toEqual([
        status,
        expect.stringContaining(name),
      ]);
    },
  );

  it('says why there is nothing', async () => {
    const why = async (query: object) =>
      codesOf(await server.client().getTiles(query));
    expect(await why({ entity: 'component:default/idle' })).toContain(
      'not-mapped',
    );
    expect(await why({ entity: web, source: ['gitlab'] })).toContain(
      'filtered',
    );
    expect(
      await why({ entity: web, from: '2025-01-01', to: '2025-02-01' }),
    ).toContain('none-in-period');
  });
});
