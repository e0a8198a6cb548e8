import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { countOpenRepositories } from '../tests/gitStreams';
import { createPair, tryOpen } from '../tests/openPair';
import { removeFolders, TestRepository } from '../tests/TestRepository';

afterAll(removeFolders);

describe('openRepository', () => {
  it('opens a working clone, a bare repository, a ".git" folder, and a link to one', async () => {
    const { folder, web } = createPair();
    const bare = new TestRepository({
      path: join(folder, 'bare.git'),
      bare: true,
    });
    const link = join(folder, 'link');
    symlinkSync(web.path, link);
    for (const path of [web.path, web.gitDir, bare.path, link]) {
      await expect(tryOpen(path)).resolves.toMatchObject({
        head: { branch: 'main' },
        objectFormat: 'sha1',
        openCount: 1,
      });
      expect(countOpenRepositories()).toBe(0);
    }
  });

  it('understands a path relative to the working directory', async () => {
    const { web } = createPair();
    const path = relative(process.cwd(), web.path);
    await expect(tryOpen(path)).resolves.toMatchObject({ root: web.path });
  });

  it('says what is wrong with a path, with the id and the path as configured', async () => {
    const { folder, web } = createPair();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const inside = join(web.path, 'src');
    mkdirSync(inside);
    const circle = join(folder, 'circle');
    symlinkSync(circle, circle);
    for (const [path, code, text] of [
      [join(folder, 'missing'), 'not-found', 'does not exist'],
      [join(file, 'below'), 'not-found', 'does not exist'],
      [file, 'unreadable', 'not a folder'],
      [empty, 'unreadable', 'not a git repository'],
      [inside, 'unreadable', 'not a git repository'],
      [circle, 'unreadable', 'circle'],
    ]) {
      await expect(tryOpen(path)).rejects.toMatchObject({
        name: 'SourceError',
        code,
        message: expect.stringMatching(
          new RegExp(`"local" \\(path "${path}"\\).*${text}`),
        ),
      });
    }
  });

  it('refuses a linked worktree and a submodule, and advises', async () => {
    const { folder, web } = createPair();
    const worktree = join(folder, 'worktree');
    web.git('worktree', 'add', '--quiet', '-b', 'side', worktree);
    await expect(tryOpen(worktree)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(
        'configure the folder of the main clone',
      ),
    });
    // The main clone may be on another machine, as for a folder that is mounted into a container.
    rmSync(web.path, { recursive: true });
    await expect(tryOpen(worktree)).rejects.toMatchObject({
      message: expect.stringContaining(
        'configure the folder of the main clone',
      ),
    });
  });

  it('follows a ".git" file that stays inside', async () => {
    const { web } = createPair();
    renameSync(web.gitDir, join(web.path, 'data'));
    writeFileSync(web.gitDir, 'gitdir: ./data\n');
    await expect(tryOpen(web.path)).resolves.toMatchObject({
      root: web.path,
    });
    writeFileSync(web.gitDir, 'nothing of the kind');
    await expect(tryOpen(web.path)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('names no git directory'),
    });
  });
});
