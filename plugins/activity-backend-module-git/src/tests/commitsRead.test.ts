import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { branchesBySubject } from './gitStreams';
import { readCommits, titlesOf } from './readCommits';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

describe('which commits are read', () => {
  it('are those of heads and of origin, and of nothing else', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [{ message: 'main' }]);
    repository.writeLine('local', [{ message: 'local' }]);
    const refs = [
      'refs/remotes/origin/topic/one',
      'refs/remotes/upstream/main',
      'refs/stash',
      'refs/notes/commits',
      'refs/pull/7/head',
      'refs/merge-requests/7/head',
      'refs/keep-around/7',
      'refs/tags/v1',
      'refs/remotes/origin2/main',
    ];
    for (const ref of refs) {
      repository.setRef(ref, repository.writeCommit({ message: ref }));
    }
    repository.setRef(
      'refs/remotes/origin/HEAD',
      'ref: refs/remotes/origin/topic/one',
    );
    repository.setRef('refs/heads/alias', 'ref: refs/heads/local');
    const { records } = await readCommits(repository);
    expect(branchesBySubject(records)).toEqual({
      'refs/remotes/origin/topic/one': 'topic/one',
      local: 'local',
      main: 'main',
    });
    expect(
      records.find(({ title }) => title === 'refs/remotes/origin/topic/one')
        ?.branch?.order,
    ).toBe(0);
  });

  it('are selected by globs', async () => {
    const repository = new TestRepository();
    for (const branch of ['main', 'feature/a/b', 'release/1', 'release/x/1']) {
      repository.writeLine(branch, [{ message: branch }]);
    }
    const branches = ['release/*', 'feature/**'];
    const { records } = await readCommits(repository, { branches });
    expect(
      records.map(({ branch }) => branch).sort((a, b) => a!.order - b!.order),
    ).toEqual([
      { name: 'release/1', order: 1 },
      { name: 'feature/a/b', order: 2 },
    ]);

    const cursor = (await readCommits(repository, { branches })).cursor;
    const more = await readCommits(repository, { branches: ['*'] }, { cursor });
    expect(more.records).toHaveLength(4);
  });

  it('are none in an empty repository, and all once it has some', async () => {
    const repository = new TestRepository();
    const { pages, cursor } = await readCommits(repository);
    expect(pages).toEqual([
      expect.objectContaining({ records: [], done: true }),
    ]);
    repository.writeLine('main', [{ message: 'First' }]);
    const { records } = await readCommits(repository, {}, { cursor });
    expect(titlesOf(records)).toEqual(['First']);
  });

  it('are those of HEAD if a commit is checked out and there is no branch', async () => {
    const repository = new TestRepository();
    repository.writeFile('HEAD', repository.writeCommit({ message: 'Built' }));
    const { records } = await readCommits(repository);
    expect(records[0].branch).toEqual({ name: 'HEAD', order: 0 });
  });

  it('are the same in a repository with SHA-256', async () => {
    const repository = new TestRepository({ objectFormat: 'sha256' });
    const shas = repository.writeLine('main', [{}, { message: 'Two' }]);
    expect(shas[0]).toHaveLength(64);
    const { records, cursor } = await readCommits(repository);
    expect(records.map(({ key }) => key)).toEqual([...shas].reverse());
    const again = await readCommits(repository, {}, { cursor });
    expect(again.records).toEqual([]);
  });

  it('are the same in packs, with packed refs', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [{ message: 'One' }, { message: 'Two' }]);
    const before = await readCommits(repository);
    repository.git('gc', '--quiet');
    repository.git('pack-refs', '--all', '--prune');
    const after = await readCommits(repository);
    expect(after.records).toEqual(before.records);
    const { records } = await readCommits(
      repository,
      {},
      { cursor: before.cursor },
    );
    expect(records).toEqual([]);
  });

  it('need neither trees nor files, which a partial clone leaves out', async () => {
    const repository = new TestRepository();
    const files = { '.mailmap': '<b@mail.example> <a@mail.example>\n' };
    const [, tip] = repository.writeLine('main', [{}, { files }]);
    const tree = repository.git('rev-parse', `${tip}^{tree}`);
    rmSync(join(repository.gitDir, 'objects', tree.slice(0, 2), tree.slice(2)));
    const { records } = await readCommits(repository);
    expect(records).toHaveLength(2);
  });

  it('come from thousands of branches', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ message: 'Root' }]);
    const count = 3000;
    const lines = ['# pack-refs with: peeled fully-peeled sorted '];
    for (let number = 0; number < count; number += 1) {
      const name = `topic/${String(number).padStart(5, '0')}`;
      const sha =
        number % 100 === 0
          ? repository.writeCommit({ parents: [root], message: name })
          : root;
      lines.push(`${sha} refs/heads/${name}`);
    }
    repository.writeFile('packed-refs', `${lines.join('\n')}\n`);
    const { records, cursor } = await readCommits(repository);
    expect(records).toHaveLength(31);
    expect(branchesBySubject(records)).toMatchObject({
      Root: 'main',
      'topic/00100': 'topic/00100',
    });
    const again = await readCommits(repository, {}, { cursor });
    expect(again.records).toEqual([]);
  });
});
