import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { ActivitySeed } from '../tests/ActivitySeed';
import { readCsv } from '../tests/readCsv';
import {
  range,
  startActivityServer,
  web,
  type AskServer,
} from '../tests/startActivityServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const busy = 'component:default/busy';
const manyEvents = 1_203;
const hour = Date.parse('2026-03-06T10:00:00Z');

describe('CSV', () => {
  let get: AskServer;

  beforeAll(async () => {
    get = await startActivityServer(
      await databases.init('SQLITE_3'),
      addManyEvents,
    );
  });

  async function addManyEvents(seed: ActivitySeed) {
    const gitlab = await seed.instance('gitlab', 'code.example');
    const { unitId } = await seed.project(gitlab, 'busy', [busy]);
    await seed.entity(busy);
    await seed.events(
      gitlab,
      Array.from({ length: manyEvents }, (_, index) => ({
        at: new Date(hour + index * 100).toISOString(),
        units: [unitId],
        title: `=Event ${index}`,
      })),
    );
  }

  it.each(['parameter', 'header'])(
    'holds the numbers of a heatmap, asked for by %s',
    async by => {
      const query = { entity: web, ...range, compare: 'previous' };
      const { body } = await get('/heatmap', query);
      const response =
        by === 'header'
          ? await get('/heatmap', query).set('accept', 'text/csv')
          : await get('/heatmap', { ...query, format: 'csv' });
      expect(response.status).toBe(200);
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(response.headers['content-disposition']).toBe(
        'attachment; filename="activity_heatmap_component-default-web_2026-03-02_2026-03-16.csv"',
      );
      expect(response.headers.vary).toContain('Accept');
      const [columns, ...rows] = readCsv(response.text);
      expect(columns.join()).toBe(
        'entity,timezone,from,to,weekday,hour,count,previousFrom,previousTo,previous count',
      );
      expect(rows).toHaveLength(168);
      for (const row of rows) {
        const [weekday, hourOfDay, count] = row.slice(4).map(Number);
        expect(row.slice(0, 4)).toEqual([web, 'UTC', body.from, body.to]);
        expect(count).toBe(body.matrix[weekday][hourOfDay]);
        expect(Number(row[9])).toBe(body.previous.matrix[weekday][hourOfDay]);
      }
    },
  );

  it.each([
    ['/calendar', {}, 'entity,timezone,from,to,date,count,contributors', 14],
    [
      '/histogram',
      { dimension: 'weekday' },
      'entity,timezone,from,to,weekday,count',
      7,
    ],
    [
      '/pace',
      {},
      'entity,timezone,from,to,workingHours,week,start,inside,evening,night,weekend',
      2,
    ],
  ])('holds the answer of %s', async (path, more, columns, length) => {
    const query = { entity: web, ...range, ...more, format: 'csv' };
    const { text } = await get(path, query);
    const [head, ...rows] = readCsv(text);
    expect(head.join()).toBe(columns);
    expect(rows).toHaveLength(length);
    expect(rows[0].slice(0, 2)).toEqual([web, 'UTC']);
    const counted = rows.flatMap(row =>
      path === '/pace' ? row.slice(-4) : [row[5]],
    );
    expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(4);
  });

  it('holds a list of events as a whole, which cannot do anything in a spreadsheet', async () => {
    const query = { entity: busy, ...range, format: 'csv' };
    const { text } = await get('/events', query);
    const [head, ...rows] = readCsv(text);
    expect(rows).toHaveLength(manyEvents);
    const title = head.indexOf('title');
    expect(new Set(rows.map(row => row[title])).size).toBe(manyEvents);
    expect(rows[0][title]).toBe(`'=Event ${manyEvents - 1}`);
    expect(rows[0][head.indexOf('occurredAt')]).toBe(
      new Date(hour + (manyEvents - 1) * 100).toISOString(),
    );
    expect(rows[0].slice(0, 2)).toEqual([busy, 'UTC']);
  });

  it('keeps who and when from those who may not read about people', async () => {
    const query = { entity: web, ...range, format: 'csv' };
    const { text } = await get('/events', query, 'user:default/guest');
    const [head, ...rows] = readCsv(text);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row[head.indexOf('occurredAt')]).toBe('2026-03-04');
      for (const name of ['actor', 'userRef', 'localTime']) {
        expect(row[head.indexOf(name)]).toBe('');
      }
    }
    const few = { ...query, from: '2026-03-04', to: '2026-03-05' };
    const refused = await get('/events', few, 'user:default/guest');
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('Open');
  });

  it.each([
    ['/events', { limit: 10 }, "'limit'"],
    ['/events', { cursor: 'abc' }, "'cursor'"],
    ['/heatmap', { format: 'xml' }, "'format'"],
    ['/heatmap', { entity: 'nonsense' }, "'entity'"],
  ])('%s refuses %j', async (path, parameters, name) => {
    const query = { ...range, format: 'csv', ...parameters };
    const { status, body } = await get(path, query);
    expect(status).toBe(400);
    expect(body.error.message).toContain(name);
  });

  it('wants to know who asks', async () => {
    const none = mockCredentials.none.header();
    const query = { format: 'csv' };
    const response = await get('/heatmap', query).set('authorization', none);
    expect(response.status).toBe(401);
  });
});
