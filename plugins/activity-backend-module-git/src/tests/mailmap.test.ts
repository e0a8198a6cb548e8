import { readCommits } from './readCommits';
import { removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

describe('the mailmap', () => {
  const author = 'ada <ada@old.example>';
  const mailmap = 'Ada Example <ada@mail.example> <ada@old.example>\n';

  it.each([false, true])(
    'of the default branch maps people (bare: %s)',
    async bare => {
      const repository = new TestRepository({ bare });
      repository.writeLine('main', [
        { author },
        { files: { '.mailmap': mailmap } },
      ]);
      const { records } = await readCommits(repository);
      expect(records[1]).toMatchObject({
        actor: {
          id: 'ada@mail.example',
          name: 'Ada Example',
          email: 'ada@mail.example',
        },
        commit: { rawAuthorEmail: 'ada@old.example', rawAuthorName: 'ada' },
      });
    },
  );

  it('is never that of the work tree or of another branch', async () => {
    const repository = new TestRepository();
    repository.writeLine('main', [{ author }]);
    repository.writeLine('side', [{ author, files: { '.mailmap': mailmap } }]);
    repository.writeFile('../.mailmap', mailmap);
    const { records } = await readCommits(repository);
    expect(records.map(({ actor }) => actor?.id)).toEqual([
      'ada@old.example',
      'ada@old.example',
    ]);
  });

  it('makes everything come again when it changes', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ author }]);
    const before = await readCommits(repository);
    const changed = repository.writeCommit({
      parents: [root],
      files: { '.mailmap': mailmap },
    });
    repository.setRef('refs/heads/main', changed);
    const after = await readCommits(repository, {}, { cursor: before.cursor });
    expect(after.records.map(({ key, actor }) => [key, actor?.id])).toEqual([
      [changed, 'ada@mail.example'],
      [root, 'ada@mail.example'],
    ]);
  });

  it('is the newer one of the head and of origin, else that of the head', async () => {
    const repository = new TestRepository();
    const [root] = repository.writeLine('main', [{ author }]);
    const write = (email: string, parents: string[]) =>
      repository.writeCommit({
        parents,
        message: email,
        files: { '.mailmap': `<${email}> <ada@old.example>\n` },
      });
    const one = write('one@mail.example', [root]);
    const two = write('two@mail.example', [one]);
    const apart = write('apart@mail.example', [root]);
    const idOfRoot = async (head: string, origin: string) => {
      repository.setRef('refs/heads/main', head);
      repository.setRef('refs/remotes/origin/main', origin);
      const { records } = await readCommits(repository);
      return records.find(({ key }) => key === root)?.actor?.id;
    };
    expect(await idOfRoot(one, two)).toBe('two@mail.example');
    expect(await idOfRoot(two, one)).toBe('two@mail.example');
    expect(await idOfRoot(apart, two)).toBe('apart@mail.example');
  });
});
