import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { pageLimits } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

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

/** A repository that grows at random: commits, merges, new branches, fast-forwards; dates go in any direction. */
class GrowingRepository {
  readonly repository = new TestRepository();
  readonly #random: (below: number) => number;
  readonly #tips = new Map<string, string>();
  #count = 0;

  constructor(seed: number) {
    this.#random = createRandom(seed);
    // Without it, another branch would be the default one.
    this.#moveTo('main', this.#commit([]));
  }

  grow(steps: number): void {
    for (let step = 0; step < steps; step += 1) {
      const name = names[this.#random(names.length)];
      const other = this.#tips.get(names[this.#random(names.length)]);
      const tip = this.#tips.get(name);
      if (tip && other && tip !== other && this.#random(3) === 0) {
        this.#moveTo(name, this.#commit([tip, other]));
      } else if (!tip && other) {
        this.#moveTo(name, other);
      } else {
        this.#moveTo(name, this.#commit(tip ? [tip] : []));
      }
    }
  }

  #commit(parents: string[]): string {
    this.#count += 1;
    const date = 1_600_000_000 + this.#random(100_000_000);
    return this.repository.writeCommit({
      parents,
      authorDate: `${date} +0000`,
      message: `Change ${this.#count}`,
    });
  }

  /** A branch is a head, one of origin's, or both, one of them behind. */
  #moveTo(name: string, sha: string): void {
    const known = this.#tips.has(name);
    const kind = this.#random(3);
    if (kind !== 1 || !known) {
      this.repository.setRef(`refs/remotes/origin/${name}`, sha);
    }
    if (kind !== 2) {
      this.repository.setRef(`refs/heads/${name}`, sha);
    }
    this.#tips.set(name, sha);
  }
}

/** The same question asked of git, branch by branch: a commit belongs to the first one whose history has it. */
function attributeByGit(repository: TestRepository) {
  const branchOf = new Map<string, string>();
  const refs = repository
    .git('for-each-ref', '--format=%(refname)')
    .split('\n');
  for (const name of inOrder) {
    const own = [`refs/heads/${name}`, `refs/remotes/origin/${name}`].filter(
      ref => refs.includes(ref),
    );
    const shas =
      own.length > 0 ? repository.git('rev-list', ...own).split('\n') : [];
    for (const sha of shas) {
      if (!branchOf.has(sha)) {
        branchOf.set(sha, name);
      }
    }
  }
  return branchOf;
}

/** What a host stores: each commit once, with what was said last. */
function store(into: Map<string, string | undefined>, records: EventRecord[]) {
  for (const { key, branch } of records) {
    into.set(key, branch?.name);
  }
}

const sorted = (map: Map<string, string | undefined>) =>
  [...map].sort(([a], [b]) => a.localeCompare(b));

describe('the branch of a commit', () => {
  it.each([1, 2, 3])(
    'is the same however a history is read that grows at random (%d)',
    async seed => {
      const growing = new GrowingRepository(seed);
      const { repository } = growing;
      const config = repository.configured({ branches: patterns });
      const { commits } = await streamsOf(config);
      const incremental = new Map<string, string | undefined>();
      let cursor: Awaited<ReturnType<typeof readPages>>['cursor'];

      for (let round = 0; round < 6; round += 1) {
        growing.grow(12);
        const expected = sorted(attributeByGit(repository));
        const recordsPerPage = 1 + ((seed + round) % 7);
        const read = await readPages(commits, {
          cursor,
          budget: { ...pageLimits, recordsPerPage },
        });
        cursor = read.cursor;
        store(incremental, read.records);
        expect(sorted(incremental)).toEqual(expected);

        const whole = new Map<string, string | undefined>();
        store(whole, (await readPages(commits)).records);
        expect(sorted(whole)).toEqual(expected);
      }
    },
    60_000,
  );

  it('is the same when each read is cut off after a page, and the history grows meanwhile', async () => {
    const growing = new GrowingRepository(7);
    const { repository } = growing;
    const config = repository.configured({ branches: patterns });
    const { commits } = await streamsOf(config);
    const stored = new Map<string, string | undefined>();
    let cursor: Awaited<ReturnType<typeof readPages>>['cursor'];
    let done = false;
    for (let round = 0; !done; round += 1) {
      if (round < 25) {
        growing.grow(2);
      }
      for await (const page of commits.read({
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
    expect(sorted(stored)).toEqual(sorted(attributeByGit(repository)));
  }, 60_000);
});
