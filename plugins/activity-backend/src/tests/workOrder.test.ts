import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakePerson,
  fakeSprint,
  fakeType,
} from './fakeWork';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';
import { readWork } from './readWork';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** What two streams show of a few things, each in several versions. */
interface Shown {
  stream: number;
  thing: number;
  version: number;
}

const things: ((version: number) => ActivityRecord)[] = [
  ...[0, 1, 2].map(
    n => (version: number) =>
      fakeItem(n, {
        sourceVersion: version,
        summary: `Version ${version}`,
        labels: [`v${version}`, 'all'],
        assignee: version === 0 ? undefined : fakePerson(`p${version}`),
        project: { id: `${n % 2}`, name: `Project ${n % 2}` },
      }),
  ),
  version =>
    fakeChange(1, {
      sourceVersion: version,
      commits: [`${version}`, 'all'],
      workItemKeys: [`WEB-${version}`],
    }),
  version =>
    fakeDeployment(1, {
      sourceVersion: version,
      changes: version === 0 ? undefined : [`900${version}`],
    }),
  () => fakeEntry(1, 0),
  () => fakeEntry(1, 1),
  () => fakeType(),
  () => fakeSprint(),
  ...[0, 1, 2].map(
    n => (version: number) =>
      fakeDeed(n, n, { sourceVersion: version, title: `Version ${version}` }),
  ),
];

const shownArbitrary = fc.array(
  fc.record({
    stream: fc.nat(1),
    thing: fc.nat(things.length - 1),
    version: fc.nat(2),
  }),
  { minLength: 1, maxLength: 30 },
);

/** How they come: in which order, in pages of which size, how many of them again, and how many only with a second run. */
const comingArbitrary = fc.record({
  order: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  pageSize: fc.integer({ min: 1, max: 7 }),
  again: fc.nat(10),
  late: fc.nat(15),
});

type Coming = typeof comingArbitrary extends fc.Arbitrary<infer T> ? T : never;

describe.each(databases.eachSupportedId())('work on %s', databaseId => {
  async function harvest(shown: Shown[], coming: Coming) {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const ordered = shown
      .map((it, index) => ({ it, key: coming.order[index] }))
      .sort((a, b) => a.key - b.key)
      .map(({ it }) => it);
    const all = [...ordered, ...ordered.slice(0, coming.again)];
    const early = all.slice(coming.late);
    const late = all.slice(0, coming.late);
    const streams = [0, 1].map(stream => ({
      stream: createFakeStream({
        // Changes live where they are read, so both streams are of one project.
        project: { id: '0', name: 'Project 0' },
        resource: `resource${stream}`,
        pages: pagesOf(early, stream, coming.pageSize),
      }),
      late: pagesOf(late, stream, coming.pageSize),
    }));
    const fixture = new HarvestFixture(knex, [
      createFakeSource({ streams: streams.map(({ stream }) => stream) }),
    ]);
    try {
      await fixture.run();
      for (const { stream, late: pages } of streams) {
        for (const page of pages) stream.addPage(page);
      }
      expect(await fixture.run()).toMatchObject({ status: 'completed' });
      const sightings = await knex('record_sightings')
        .groupBy(['kind', 'resource_id'])
        .orderBy(['kind', 'resource_id'])
        .select('kind', 'resource_id', knex.raw('count(*) AS n'));
      return {
        work: await readWork(knex),
        events: await knex('events')
          .orderBy('natural_key')
          .select('natural_key', 'title', 'work_item', 'class'),
        sightings: sightings.map(row => ({ ...row, n: Number(row.n) })),
      };
    } finally {
      await fixture.stop();
      await knex.destroy();
    }
  }

  it('is stored the same in whatever order it is shown, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        shownArbitrary,
        comingArbitrary,
        comingArbitrary,
        async (shown, one, other) => {
          expect(await harvest(shown, one)).toEqual(
            await harvest(shown, other),
          );
        },
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 9 : 3 },
    );
  }, 180_000);
});

function pagesOf(shown: Shown[], stream: number, size: number) {
  const records = shown
    .filter(it => it.stream === stream)
    .map(({ thing, version }) => things[thing](version));
  const pages = [];
  for (let at = 0; at < records.length; at += size) {
    pages.push({ records: records.slice(at, at + size) });
  }
  return pages;
}
