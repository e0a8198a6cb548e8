import type {
  ActivityRecord,
  ChangeRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { fakeChange } from './fakeWork';
import { HarvestFixture, migrationsDirectory } from './HarvestFixture';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A commit as one repository shows it: few works, so that many commits are copies of each other. */
interface Shown {
  sha: number;
  repository: number;
  branch: number;
}

const branches = [
  { name: 'main', order: 0 },
  { name: 'release', order: 1 },
  { name: 'aside', order: 1 },
];

/** The work of a sha and its committer date follow from the sha, as they do in git. */
function toRecord({ sha, branch }: Shown): EventRecord {
  const commit = fakeCommit(sha);
  const work = fakeCommit(sha % 5);
  return {
    ...work,
    key: commit.key,
    branch: branches[branch],
    actor: { ...work.actor!, name: sha % 5 === 4 ? 'mend[bot]' : 'Ada' },
    commit: {
      ...work.commit!,
      sha: commit.key,
      parents: sha % 7 === 6 ? ['a', 'b'] : ['a'],
      committedAt: Date.UTC(2026, 0, 5, 9) + ((sha * 37) % 11) * 1000,
    },
  };
}

/** A change whose commits were squashed, by shas. */
interface Squashed {
  number: number;
  own: number[];
  squash: number;
}

/** Signed by somebody else than its author, if its number is odd. */
function toChange({ number, own, squash }: Squashed): ChangeRecord {
  return fakeChange(number, {
    author: { identity: 'account', id: '7', name: number % 2 ? 'Ben' : 'Ada' },
    reviewers: [],
    mergedBy: undefined,
    commits: own.map(sha => fakeCommit(sha).key),
    squashSha: fakeCommit(squash).key,
    signatures: [...own, squash].map(sha => {
      const { key, occurredAt, actor } = toRecord({
        sha,
        repository: 0,
        branch: 0,
      });
      return { sha: key, at: occurredAt, by: actor };
    }),
  });
}

const squashedArbitrary = fc.uniqueArray(
  fc.record({
    number: fc.nat(3),
    own: fc.uniqueArray(fc.nat(19), { maxLength: 2 }),
    squash: fc.nat(19),
  }),
  { maxLength: 3, selector: ({ number }) => number },
);

const shownArbitrary = fc.uniqueArray(
  fc.record({
    sha: fc.nat(19),
    repository: fc.nat(1),
    branch: fc.nat(branches.length - 1),
  }),
  {
    minLength: 1,
    maxLength: 30,
    selector: shown => `${shown.sha}/${shown.repository}`,
  },
);

/** How the same commits come: in which order, in pages of which size, and how many of them only with a second run. */
const comingArbitrary = fc.record({
  seed: fc.integer(),
  pageSize: fc.integer({ min: 1, max: 7 }),
  late: fc.nat(10),
  replicas: fc.integer({ min: 1, max: 2 }),
});

describe.each(databases.eachSupportedId())('on %s', databaseId => {
  async function harvest(
    shown: Shown[],
    squashed: Squashed[],
    coming: { seed: number; pageSize: number; late: number; replicas: number },
  ) {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const shuffled = shuffle<Shown | Squashed>(
      [...shown, ...squashed],
      coming.seed,
    );
    const early = shuffled.slice(coming.late);
    const late = shuffled.slice(0, coming.late);
    const streams = [0, 1].map(repository => {
      const ofRepository = (list: (Shown | Squashed)[]) =>
        list.flatMap((item): ActivityRecord[] => {
          if (!('sha' in item)) return repository === 0 ? [toChange(item)] : [];
          return item.repository === repository ? [toRecord(item)] : [];
        });
      const stream = createFakeStream({
        project: { id: `repo${repository}`, name: `repo${repository}` },
        pages: pagesOf(ofRepository(early), coming.pageSize),
      });
      return { stream, late: ofRepository(late) };
    });
    const replicas = Array.from(
      { length: coming.replicas },
      () =>
        new HarvestFixture(knex, [
          createFakeSource({ streams: streams.map(({ stream }) => stream) }),
        ]),
    );
    try {
      for (const replica of replicas) replica.loop.start();
      await replicas[0].run();
      for (const { stream, late: records } of streams) {
        stream.addPage({ records });
      }
      expect(await replicas[0].run()).toMatchObject({ status: 'completed' });
      return await replicas[0].stored();
    } finally {
      await Promise.all(replicas.map(replica => replica.stop()));
      await knex.destroy();
    }
  }

  it('stores the same whatever the order of commits, pages and replicas', async () => {
    const rounds = databaseId === 'SQLITE_3' ? 9 : 3;
    await fc.assert(
      fc.asyncProperty(
        shownArbitrary,
        squashedArbitrary,
        comingArbitrary,
        comingArbitrary,
        async (shown, squashed, one, other) => {
          // One connection stands for one process on the embedded database.
          const replicas = databaseId === 'SQLITE_3' ? { replicas: 1 } : {};
          const stored = (coming: typeof one) =>
            harvest(shown, squashed, { ...coming, ...replicas });
          expect(await stored(one)).toEqual(await stored(other));
        },
      ),
      { numRuns: rounds },
    );
  }, 120_000);
});

function pagesOf(records: ActivityRecord[], size: number) {
  const pages = [];
  for (let at = 0; at < records.length; at += size) {
    pages.push({ records: records.slice(at, at + size) });
  }
  return pages;
}

/** A shuffle that a seed decides. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map(item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) % 2 ** 32;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
