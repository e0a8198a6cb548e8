import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

/** Pages of five commits, from one number to before another. */
function pagesOf(...parts: [from: number, to: number][]) {
  return parts.map(([from, to]) => ({
    records: Array.from({ length: to - from }, (_, index) =>
      fakeCommit(from + index),
    ),
  }));
}

describe.each(databaseIds)('pages of news on %s', databaseId => {
  it('are not looked up, but for the first', async () => {
    const knex = await migrated(databaseId);
    const stream = createFakeStream({
      pages: pagesOf([0, 5], [5, 10], [10, 15]),
    });
    const fixture = replica(knex, [createFakeSource({ streams: [stream] })]);
    let lookUps = 0;
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/sighted_branch/.test(sql)) lookUps += 1;
    });
    expect(await fixture.run()).toMatchObject({
      status: 'completed',
      records: { read: 15, written: 15 },
    });
    expect(lookUps).toBe(1);
  });

  it('may have what is there after all, from whatever stream', async () => {
    const parts = () => pagesOf([0, 5], [5, 10], [8, 13], [13, 18], [0, 18]);
    const other = createFakeStream({
      project: { id: 'fork', name: 'fork' },
      pages: pagesOf([11, 15]),
    });
    const source = createFakeSource({
      streams: [other, createFakeStream({ pages: parts() })],
    });
    const fixture = replica(await migrated(databaseId), [source]);
    const run = await fixture.run();
    expect(run).toMatchObject({
      status: 'completed',
      records: { read: 4 + 5 + 5 + 5 + 5 + 18, malformed: 0 },
    });
    const { n } = (await fixture.knex('events').count({ n: '*' }).first())!;
    expect(Number(n)).toBe(18);
    const sighted = await fixture
      .knex('sightings')
      .groupBy('unit_id')
      .count({ n: '*' })
      .orderBy('n');
    expect(sighted.map(row => Number(row.n))).toEqual([4, 18]);
  });
});
