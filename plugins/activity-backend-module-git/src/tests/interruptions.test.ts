import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import {
  type EventRecord,
  pageLimits,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

const one = { ...pageLimits, recordsPerPage: 1 };
const titles = (records: EventRecord[]) => records.map(({ title }) => title);

async function open(repository: TestRepository) {
  return (await streamsOf(repository.configured())).commits;
}

/** Reads the first `count` pages of one commit each and leaves, as a process that is killed then. */
async function readSome(stream: SourceStream<EventRecord>, count: number) {
  const records: EventRecord[] = [];
  let cursor: JsonObject | undefined;
  for await (const page of stream.read({
    cursor: undefined,
    direction: 'tail',
    signal: new AbortController().signal,
    budget: one,
  })) {
    records.push(...page.records);
    cursor = JSON.parse(JSON.stringify(page.next));
    if (records.length === count) {
      break;
    }
  }
  return { records, cursor };
}

describe('a walk that was interrupted', () => {
  const five = [1, 2, 3, 4, 5].map(number => ({ message: `C${number}` }));

  it('goes on where it was going, and then to where the branches are now', async () => {
    const repository = new TestRepository();
    const shas = repository.writeLine('main', five);
    const commits = await open(repository);
    const { records, cursor } = await readSome(commits, 2);
    expect(titles(records)).toEqual(['C5', 'C4']);
    const next = repository.writeCommit({ message: 'C6', parents: [shas[4]] });
    repository.setRef('refs/heads/main', next);

    const rest = await readPages(commits, { cursor, budget: one });
    expect(titles(rest.records)).toEqual(['C3', 'C2', 'C1', 'C6']);
    expect(rest.pages.filter(({ done }) => done)).toHaveLength(1);
    expect(rest.pages.at(-1)?.done).toBe(true);
  });

  it('starts over when what it has passed is not what it finds', async () => {
    const repository = new TestRepository();
    const [first] = repository.writeLine('main', five);
    const commits = await open(repository);
    const { cursor } = await readSome(commits, 2);
    const walk = (cursor as { walk: { last: string } }).walk;
    const rest = await readPages(commits, {
      cursor: { ...cursor, walk: { ...walk, last: first } },
    });
    expect(titles(rest.records)).toEqual(['C5', 'C4', 'C3', 'C2', 'C1']);
    const beyond = await readPages(commits, {
      cursor: { ...cursor, walk: { ...walk, passed: 50 } },
    });
    expect(beyond.records).toHaveLength(5);
  });

  it('turns to the branches as they are when what it was going to is gone', async () => {
    const repository = new TestRepository();
    const shas = repository.writeLine('main', five);
    const commits = await open(repository);
    const { cursor } = await readSome(commits, 2);
    repository.setRef('refs/heads/main', shas[1]);
    rmSync(
      join(repository.gitDir, 'objects', shas[4].slice(0, 2), shas[4].slice(2)),
    );
    const rest = await readPages(commits, { cursor });
    expect(titles(rest.records)).toEqual(['C2', 'C1']);
  });

  it('keeps its place through commits that become no records', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [
      { message: 'Old', authorDate: '1000000000 +0000' },
      { message: 'New 1' },
      { message: 'Older', authorDate: '1000000000 +0000' },
      { message: 'New 2' },
    ]);
    const config = repository.configured({ since: 1_500_000_000_000 });
    const { commits } = await streamsOf(config);
    const { cursor } = await readSome(commits, 1);
    const rest = await readPages(commits, { cursor });
    expect(titles(rest.records)).toEqual(['New 1']);
  });
});

describe('a repository that is damaged', () => {
  it('gives what comes before the damage, and claims no more', async () => {
    const repository = new TestRepository();
    const shas = repository.writeLine(
      'main',
      [1, 2, 3, 4].map(number => ({ message: `C${number}` })),
    );
    // With it, git knows the parents of a commit without the commit, and prints as it goes.
    repository.git('commit-graph', 'write', '--reachable');
    const object = join(
      repository.gitDir,
      'objects',
      shas[1].slice(0, 2),
      shas[1].slice(2),
    );
    rmSync(object);
    const commits = await open(repository);
    const records: EventRecord[] = [];
    let cursor: JsonObject | undefined;
    const read = async () => {
      for await (const page of commits.read({
        cursor,
        direction: 'tail',
        signal: new AbortController().signal,
        budget: pageLimits,
      })) {
        records.push(...page.records);
        cursor = page.next;
        expect(page.done).toBe(false);
      }
    };
    await expect(read()).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unreadable',
      message: expect.stringContaining('"local"'),
    });
    expect(titles(records)).toEqual(['C4', 'C3']);

    repository.writeCommit({ message: 'C2', parents: [shas[0]] });
    const rest = await readPages(commits, { cursor });
    expect(titles(rest.records)).toEqual(['C2', 'C1']);
  });

  it('names a branch whose commit is missing', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [{}]);
    repository.setRef('refs/heads/broken', 'ab'.repeat(20));
    await expect(readPages(await open(repository))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('"broken"'),
    });
  });
});
