import { workHistorySchema } from '@activity-insights/plugin-activity-common';
import { fakeEntry, fakeItem } from '../../tests/fakeWork';
import { ItemServer } from '../../tests/ItemServer';
import { readCsv } from '../../tests/readCsv';
import { useReplicas } from '../../tests/useReplicas';
import { lead, stranger, viewer } from '../../tests/workPermissions';

const { databaseIds, migrated } = useReplicas();

const day = (date: string) => Date.parse(`2026-01-${date}Z`);
const done = { id: '9', name: 'Done', category: 'done' } as const;
const bare = { updatedAt: day('12T12:00'), sprints: [], priority: undefined };

/** An epic of 1 January: a story since then, done on the 5th; another that came on the 4th; a secret one that left on the 6th. */
async function fill(server: ItemServer): Promise<void> {
  const parent = { id: '1001', key: 'WEB-1' };
  await server.show(
    'web',
    fakeItem(1, { ...bare, createdAt: day('01T10:00') }),
    fakeItem(2, {
      ...bare,
      createdAt: day('01T11:00'),
      parent,
      status: done,
      estimate: 3,
    }),
    fakeEntry(2, 0, {
      at: day('05T12:00'),
      from: '3',
      fromText: 'In Progress',
      to: '9',
      toText: 'Done',
    }),
    fakeItem(3, { ...bare, createdAt: day('02T10:00'), parent, estimate: 2 }),
    fakeEntry(3, 0, {
      // The 3rd in New York.
      at: day('04T02:00'),
      field: 'IssueParentAssociation',
      fieldId: undefined,
      from: undefined,
      fromText: undefined,
      to: '1001',
      toText: 'WEB-1',
    }),
  );
  await server.show(
    'secret',
    fakeItem(4, {
      ...bare,
      id: '2004',
      key: 'SEC-4',
      summary: 'Nobody may know',
      createdAt: day('01T12:00'),
      estimate: undefined,
    }),
    {
      ...fakeEntry(4, 0, {
        at: day('06T12:00'),
        field: 'Parent',
        fieldId: 'parent',
        from: '1001',
        fromText: 'WEB-1',
        to: undefined,
        toText: undefined,
      }),
      workItem: '2004',
    },
  );
}

describe.each(databaseIds)(
  'GET /work-items/:source/:instance/:key/history on %s',
  databaseId => {
    let server: ItemServer;

    beforeAll(async () => {
      server = await ItemServer.start(await migrated(databaseId));
      await fill(server);
    });

    afterAll(() => server.fixture.stop());

    const days = { from: '2026-01-02', to: '2026-01-06', interval: 'day' };

    it('tells how a subtree has grown, day by day of its Component', async () => {
      const { body } = await server.askHistory('web-1', lead, days).expect(200);
      expect(workHistorySchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({
        key: 'WEB-1',
        timezone: 'America/New_York',
        from: '2026-01-02',
        to: '2026-01-06',
        interval: 'day',
        added: [{ key: 'WEB-3', at: '2026-01-04T02:00:00.000Z' }],
        // What may not be read is known by its key.
        removed: [
          { key: 'SEC-4', summary: '', at: '2026-01-06T12:00:00.000Z' },
        ],
        addedCount: 1,
        removedCount: 1,
      });
      expect(body.points).toEqual([
        { date: '2026-01-02', total: 2, done: 0, estimate: 3, estimateDone: 0 },
        { date: '2026-01-03', total: 3, done: 0, estimate: 5, estimateDone: 0 },
        { date: '2026-01-04', total: 3, done: 0, estimate: 5, estimateDone: 0 },
        { date: '2026-01-05', total: 3, done: 1, estimate: 5, estimateDone: 3 },
        { date: '2026-01-06', total: 2, done: 1, estimate: 5, estimateDone: 3 },
      ]);
    });

    it('goes by weeks of the last 91 days if nothing else is asked for', async () => {
      const { body } = await server.askHistory('WEB-1', viewer).expect(200);
      // It is 13 January there.
      expect([body.from, body.to]).toEqual(['2025-10-15', '2026-01-13']);
      expect(body.points).toHaveLength(14);
      expect(body.points.slice(-2)).toMatchObject([
        { date: '2026-01-11', total: 2, done: 1 },
        { date: '2026-01-13', total: 2, done: 1 },
      ]);
      expect(body.addedCount).toBe(3);
    });

    it('says from when on it is exact', async () => {
      const { body } = await server.askHistory('WEB-1', lead, days);
      expect(Date.parse(body.exact.from)).toBeGreaterThan(day('12T00:00'));
      expect(body.exact.reasons).toEqual([
        expect.stringContaining('was deleted at its source before'),
      ]);
    });

    it('gives the same as a file', async () => {
      const query = { ...days, format: 'csv' };
      const { text } = await server
        .askHistory('WEB-1', lead, query)
        .expect(200);
      const { body } = await server.askHistory('WEB-1', lead, days);
      const [, ...rows] = readCsv(text);
      expect(rows.map(row => row.slice(6).join(' '))).toEqual(
        body.points.map((point: Record<string, unknown>) =>
          Object.values(point).join(' '),
        ),
      );
    });

    it.each([
      ['WEB-99', lead, {}, 404, /WEB-99/],
      ['WEB-1', stranger, {}, 403, /WEB-1/],
      ['SEC-4', lead, {}, 403, /SEC-4/],
      ['WEB-1', lead, { from: 'soon' }, 400, /'from'.*soon/],
      ['WEB-1', lead, { from: '2026-02-30' }, 400, /'from'.*2026-02-30/],
      ['WEB-1', lead, { from: '2026-01-14' }, 400, /'from'.*2026-01-14/],
      ['WEB-1', lead, { from: '1990-01-01' }, 400, /'from'.*points/],
      ['WEB-1', lead, { interval: 'month' }, 400, /'interval'.*month/],
      ['WEB-1', lead, { zone: 'UTC' }, 400, /'zone'/],
    ])('refuses %s for %s with %j: %i', async (key, who, query, code, says) => {
      const { body } = await server.askHistory(key, who, query).expect(code);
      expect(body.error.message).toMatch(says);
    });
  },
);
