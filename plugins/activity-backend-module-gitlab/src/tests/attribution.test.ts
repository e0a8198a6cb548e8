import {
  type EventRecord,
  pageLimits,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeRepository } from '../__testUtils__/FakeRepository';
import { serveRepository } from '../__testUtils__/serveRepository';

const names = ['main', 'release/1', 'release/2', 'a', 'b/c', 'z'];
const patterns = ['release/*', '*'];

/** main, then the releases, then the others by name. */
const inOrder = ['main', 'release/1', 'release/2', 'a', 'b/c', 'z'];

/** Numbers that look random and are the same each time: a linear congruential generator. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** Commits, merges, new branches, fast-forwards; dates go in any direction. */
function growAtRandom(
  repository: FakeRepository,
  random: (below: number) => number,
  steps: number,
): void {
  const commit = (parents: string[]) => {
    const date = new Date(1.6e12 + random(1e6) * 1e5).toISOString();
    return repository.commit(parents, {
      authored_date: date,
      committed_date: date,
    });
  };
  for (let step = 0; step < steps; step += 1) {
    const name = names[random(names.length)];
    const other = repository.branches.get(names[random(names.length)]);
    const tip = repository.branches.get(name);
    if (tip && other && tip !== other && random(3) === 0) {
      repository.branches.set(name, commit([tip, other]));
    } else if (!tip && other) {
      repository.branches.set(name, other);
    } else {
      repository.branches.set(name, commit(tip ? [tip] : []));
    }
  }
}

/** The same question asked branch by branch: a commit belongs to the first one that has it. */
function attributeByHand(repository: FakeRepository): Map<string, string> {
  const branchOf = new Map<string, string>();
  for (const name of inOrder) {
    for (const sha of repository.reachable(repository.branches.get(name))) {
      if (!branchOf.has(sha)) branchOf.set(sha, name);
    }
  }
  return branchOf;
}

/** What a host stores: each commit once, with what was said last. */
function store(
  into: Map<string, string>,
  records: readonly EventRecord[],
): void {
  for (const { key, branch } of records) {
    into.set(key, branch!.name);
  }
}

describe('the branch of a commit', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is the same however a history is read that grows at random (%d)',
    async seed => {
      const repository = new FakeRepository();
      const random = createRandom(seed);
      repository.grow('main', 1);
      const served = await serveRepository(repository);
      const stream = served.createStream(patterns);
      const incremental = new Map<string, string>();
      let cursor: Awaited<ReturnType<typeof readPages>>['cursor'];

      for (let round = 0; round < 6; round += 1) {
        growAtRandom(repository, random, 10);
        const expected = attributeByHand(repository);
        const recordsPerPage = 1 + ((seed + round) % 7);
        const read = await readPages(stream, {
          cursor,
          budget: { ...pageLimits, recordsPerPage },
        });
        cursor = read.cursor;
        store(incremental, read.records);
        expect(incremental).toEqual(expected);

        const whole = new Map<string, string>();
        store(whole, (await readPages(stream)).records);
        expect(whole).toEqual(expected);
      }
      await served.close();
    },
    60_000,
  );

  it('is the same when each read is cut off after a page, and the history grows meanwhile', async () => {
    const repository = new FakeRepository();
    const random = createRandom(8);
    repository.grow('main', 1);
    const served = await serveRepository(repository);
    const stream = served.createStream(patterns);
    const stored = new Map<string, string>();
    let cursor: Awaited<ReturnType<typeof readPages>>['cursor'];
    for (let round = 0, done = false; !done; round += 1) {
      if (round < 25) growAtRandom(repository, random, 2);
      for await (const page of stream.read({
        cursor,
        direction: 'tail',
        signal: new AbortController().signal,
        budget: { ...pageLimits, recordsPerPage: 3 },
      })) {
        store(stored, page.records);
        cursor = JSON.parse(JSON.stringify(page.next));
        done = page.done && round >= 25;
        break;
      }
    }
    expect(stored).toEqual(attributeByHand(repository));
    await served.close();
  }, 60_000);
});
