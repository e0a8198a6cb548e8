import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { TestDatabaseId } from '@backstage/backend-test-utils';
import { describeCoverage } from '../reads/coverage';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import type { HarvestFixture } from '../tests/HarvestFixture';
import { useReplicas } from '../tests/useReplicas';
import { retainedFrom } from '../time/retainedFrom';
import { applyRetention } from './applyRetention';

const { databaseIds, migrated, replica } = useReplicas();
const dayMs = 24 * 3_600_000;
const retentionMs = 30 * dayMs;

/** A source with ten commits, one each ten days, the newest from an hour ago; and replicas that harvest it. */
async function company(databaseId: TestDatabaseId) {
  const knex = await migrated(databaseId);
  const hourAgo = Date.now() - 3_600_000;
  const records = Array.from({ length: 10 }, (_, n) =>
    fakeCommit(n, { occurredAt: hourAgo - n * 10 * dayMs }),
  );
  const pages = () => [
    { records: records.slice(0, 5) },
    { records: records.slice(5) },
  ];
  const stream = createFakeStream({ pages: pages() });
  const source = createFakeSource({ streams: [stream] });
  return {
    stream,
    lose: (n: number) => {
      stream.setPages([{ records: records.filter((_, m) => m !== n) }]);
    },
    /** A replica with a retention of 30 days, or without. */
    keeping: (forever: boolean) =>
      replica(knex, [source], {
        retentionMs: forever ? undefined : retentionMs,
      }),
    ages: async () => {
      const rows = await knex('events')
        .whereNull('removed_at')
        .select('occurred_at');
      return rows
        .map(row => (hourAgo - Number(row.occurred_at)) / dayMs)
        .sort((a, b) => a - b);
    },
    coveredFrom: async (fixture: HarvestFixture) => {
      const coverage = await fixture.database.read('coverage', tx =>
        readStreamCoverage(tx),
      );
      const always = { from: 0, to: Date.now() };
      return describeCoverage(coverage, always, true).from;
    },
  };
}

const allAges = Array.from({ length: 10 }, (_, n) => n * 10);
const keptAges = [0, 10, 20];

/** The horizon moves while a test runs. */
function expectHorizon(instant: string | null) {
  const now = retainedFrom(Date.now(), retentionMs);
  const age = now - Date.parse(instant ?? '');
  expect([0, 900_000]).toContain(age);
}

describe.each(databaseIds)('harvests under retention on %s', databaseId => {
  it('let nothing in that would go again, and do not claim to cover it', async () => {
    const { keeping, ages, coveredFrom } = await company(databaseId);
    const fixture = keeping(false);
    expect(await fixture.run('reload')).toMatchObject({
      status: 'completed',
      records: { read: 10, written: 3, unchanged: 7 },
    });
    expect(await ages()).toEqual(keptAges);
    expectHorizon(await coveredFrom(fixture));
    expect(await fixture.run('reload')).toMatchObject({
      records: { read: 10, written: 0, unchanged: 10, removed: 0 },
    });
    expect(await ages()).toEqual(keptAges);
  });

  it('leave what is older to retention, and never bring it back', async () => {
    const { keeping, ages, coveredFrom, lose } = await company(databaseId);
    const before = keeping(true);
    await before.run('reload');
    await before.stop();
    expect(await ages()).toEqual(allAges);
    expect(await coveredFrom(before)).toBeNull();

    const fixture = keeping(false);
    lose(1);
    expect(await fixture.run('reload')).toMatchObject({
      status: 'completed',
      records: { read: 9, written: 0, unchanged: 9, removed: 1 },
    });
    const afterReload = allAges.filter(age => age !== 10);
    expect(await ages()).toEqual(afterReload);

    await applyRetention(fixture.database, {
      retentionMs,
      now: Date.now(),
    });
    expect(await ages()).toEqual([0, 20]);
    expect(await fixture.run('reload')).toMatchObject({
      records: { read: 9, written: 0, unchanged: 9, removed: 0 },
    });
    expect(await ages()).toEqual([0, 20]);
    expectHorizon(await coveredFrom(fixture));
  });

  it('get everything back by a reload when all is to be kept again', async () => {
    const { keeping, ages, coveredFrom } = await company(databaseId);
    const before = keeping(false);
    await before.run('reload');
    await before.stop();
    const fixture = keeping(true);
    await fixture.run();
    expect(await ages()).toEqual(keptAges);
    expectHorizon(await coveredFrom(fixture));
    await fixture.run('reload');
    expect(await ages()).toEqual(allAges);
    expect(await coveredFrom(fixture)).toBeNull();
  });
});
