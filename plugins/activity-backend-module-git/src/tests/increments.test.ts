import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { branchesBySubject, streamsOf } from './gitStreams';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

const titles = (records: EventRecord[]) => records.map(({ title }) => title);

async function open(repository: TestRepository) {
  return (await streamsOf(repository.configured())).commits;
}

describe('what comes in a later read', () => {
  it('is what is new, and what was merged into an earlier branch', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ message: 'Root' }]);
    const [, topic] = repository.writeLine('topic', [
      { message: 'Topic 1', parents: [root] },
      { message: 'Topic 2' },
    ]);
    const commits = await open(repository);
    const first = await readPages(commits);
    expect(branchesBySubject(first.records)).toEqual({
      Root: 'main',
      'Topic 1': 'topic',
      'Topic 2': 'topic',
    });

    const merge = repository.writeCommit({
      message: 'Merge',
      parents: [root, topic],
    });
    repository.setRef('refs/heads/main', merge);
    const later = repository.writeCommit({
      message: 'Later',
      parents: [topic],
    });
    repository.setRef('refs/heads/topic', later);
    const second = await readPages(commits, { cursor: first.cursor });
    expect(branchesBySubject(second.records)).toEqual({
      Merge: 'main',
      'Topic 1': 'main',
      'Topic 2': 'main',
      Later: 'topic',
    });

    const third = await readPages(commits, { cursor: second.cursor });
    expect(third.pages).toEqual([
      expect.objectContaining({ records: [], done: true }),
    ]);
  });

  it('does not depend on dates', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [
      { message: 'Root', authorDate: '1700000000 +0000' },
    ]);
    const commits = await open(repository);
    const first = await readPages(commits);
    const old = repository.writeCommit({
      message: 'Old',
      parents: [root],
      authorDate: '1000000000 +0000',
    });
    repository.setRef('refs/heads/main', old);
    const second = await readPages(commits, { cursor: first.cursor });
    expect(titles(second.records)).toEqual(['Old']);
  });

  it('is the new line of a branch that was rewritten, even if the old one is gone', async () => {
    const repository = new TestRepository();
    const [root, , lost] = repository.writeLine('main', [
      { message: 'Root' },
      { message: 'Lost 1' },
      { message: 'Lost 2' },
    ]);
    const commits = await open(repository);
    const first = await readPages(commits);
    repository.setRef(
      'refs/heads/main',
      repository.writeCommit({ message: 'Rewritten', parents: [root] }),
    );
    rmSync(join(repository.gitDir, 'objects', lost.slice(0, 2), lost.slice(2)));
    const second = await readPages(commits, { cursor: first.cursor });
    // What excluded the root is gone with the old tip, so it comes again: unchanged, and stored once.
    expect(titles(second.records)).toEqual(['Rewritten', 'Root']);
  });

  it('forgets a branch that was deleted, and reads it when it is back', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ message: 'Root' }]);
    const [topic] = repository.writeLine('topic', [
      { message: 'Topic', parents: [root] },
    ]);
    const commits = await open(repository);
    const first = await readPages(commits);
    repository.deleteRef('refs/heads/topic');
    const second = await readPages(commits, { cursor: first.cursor });
    expect(second.records).toEqual([]);
    expect(JSON.stringify(second.cursor)).not.toContain(topic);
    repository.setRef('refs/heads/topic', topic);
    const third = await readPages(commits, { cursor: second.cursor });
    expect(titles(third.records)).toEqual(['Topic']);
  });

  it('is everything when another branch becomes the default one', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ message: 'Root' }]);
    repository.setRef('refs/heads/topic', root);
    const commits = await open(repository);
    const first = await readPages(commits);
    repository.writeFile('HEAD', 'ref: refs/heads/topic\n');
    const second = await readPages(commits, { cursor: first.cursor });
    expect(second.records.map(({ branch }) => branch)).toEqual([
      { name: 'topic', order: 0 },
    ]);
  });

  it('is read in one walk when many branches have changed', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ message: 'Root' }]);
    const commits = await open(repository);
    const first = await readPages(commits);
    for (let number = 0; number < 60; number += 1) {
      const message = `Topic ${number}`;
      repository.setRef(
        `refs/heads/topic-${number}`,
        repository.writeCommit({ message, parents: [root] }),
      );
    }
    const second = await readPages(commits, { cursor: first.cursor });
    expect(second.records).toHaveLength(61);
    expect(branchesBySubject(second.records)).toMatchObject({
      Root: 'main',
      'Topic 7': 'topic-7',
    });
  });
});
