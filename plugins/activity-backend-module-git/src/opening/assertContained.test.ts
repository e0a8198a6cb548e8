import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { countOpenRepositories } from '../tests/gitStreams';
import { createPair, type RepositoryPair, tryOpen } from '../tests/openPair';
import { removeFolders, type TestRepository } from '../tests/TestRepository';

afterAll(removeFolders);

describe('what leads out of the configured folder', () => {
  it.each<[string, (pair: RepositoryPair) => void]>([
    [
      '.git names another folder',
      ({ web, other }) => {
        rmSync(web.gitDir, { recursive: true });
        writeFileSync(web.gitDir, `gitdir: ${other.gitDir}\n`);
      },
    ],
    [
      '.git is a link',
      ({ web, other }) => replaceByLink(web.gitDir, other.gitDir),
    ],
    [
      '.git is a link to a ".git" file elsewhere',
      ({ folder, web, other }) => {
        const file = join(folder, 'gitfile');
        writeFileSync(file, `gitdir: ${other.gitDir}\n`);
        replaceByLink(web.gitDir, file);
      },
    ],
    [
      'commondir',
      ({ web, other }) => web.writeFile('commondir', `${other.gitDir}\n`),
    ],
    [
      'commondir, relative',
      ({ web }) => web.writeFile('commondir', '../../other/.git'),
    ],
    ['objects is a link', ({ web, other }) => linkIn(web, other, 'objects')],
    [
      'a folder of objects is a link',
      ({ web, other }) => linkIn(web, other, 'objects/pack'),
    ],
    [
      'a pack is a link',
      ({ web, other }) => {
        other.writeFile('objects/pack/pack-1.pack', '');
        linkIn(web, other, 'objects/pack/pack-1.pack');
      },
    ],
    ['refs is a link', ({ web, other }) => linkIn(web, other, 'refs')],
    [
      'a folder of refs is a link',
      ({ web, other }) => linkIn(web, other, 'refs/heads'),
    ],
    [
      'a ref is a link',
      ({ web, other }) => linkIn(web, other, 'refs/heads/main'),
    ],
    [
      'a link to a link',
      ({ web, other }) => {
        const step = join(web.path, 'step');
        symlinkSync(other.gitDir, step);
        replaceByLink(join(web.gitDir, 'refs'), join(step, 'refs'));
      },
    ],
    [
      'packed refs are a link',
      ({ web, other }) => {
        other.git('pack-refs', '--all');
        linkIn(web, other, 'packed-refs');
      },
    ],
    ['config is a link', ({ web, other }) => linkIn(web, other, 'config')],
    ['HEAD is a link', ({ web, other }) => linkIn(web, other, 'HEAD')],
    [
      'alternates',
      ({ web, other }) =>
        web.writeFile(
          'objects/info/alternates',
          `# borrowed\n\n${join(other.gitDir, 'objects')}\n`,
        ),
    ],
    [
      'alternates, relative',
      ({ web }) =>
        web.writeFile(
          'objects/info/alternates',
          '../../../other/.git/objects\n',
        ),
    ],
    [
      'alternates, quoted',
      ({ web }) => {
        // What the line means if the quotes are taken for a part of the name.
        mkdirSync(join(web.gitDir, 'other', '.git', 'objects"'), {
          recursive: true,
        });
        web.writeFile(
          'objects/info/alternates',
          '"../../../other/.git/objects"\n',
        );
      },
    ],
    [
      'alternates, of something that is not there yet',
      ({ folder, web }) =>
        web.writeFile('objects/info/alternates', join(folder, 'later')),
    ],
    [
      'alternates of alternates',
      ({ web, other }) => {
        const inner = join(web.path, 'inner');
        mkdirSync(join(inner, 'info'), { recursive: true });
        writeFileSync(
          join(inner, 'info', 'alternates'),
          join(other.gitDir, 'objects'),
        );
        web.writeFile('objects/info/alternates', `${inner}\n`);
      },
    ],
  ])('is refused: %s', async (_, attack) => {
    const pair = createPair();
    attack(pair);
    await expect(tryOpen(pair.web.path)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unreadable',
      message: expect.stringMatching(/outside of|leads out of/),
    });
    expect(countOpenRepositories()).toBe(0);
  });

  it('follows links and alternates that stay inside', async () => {
    const { web } = createPair();
    const inner = join(web.path, 'inner');
    renameSync(join(web.gitDir, 'objects'), inner);
    symlinkSync(inner, join(web.gitDir, 'objects'));
    const borrowed = join(web.path, 'borrowed');
    mkdirSync(borrowed);
    web.writeFile('objects/info/alternates', `${borrowed}\n`);
    // How old versions of git wrote symbolic refs.
    symlinkSync('refs/heads/main', join(web.gitDir, 'refs/heads/old'));
    rmSync(join(web.gitDir, 'HEAD'));
    symlinkSync('refs/heads/main', join(web.gitDir, 'HEAD'));
    await expect(tryOpen(web.path)).resolves.toMatchObject({
      head: { branch: 'main' },
    });
  });
});

function linkIn(from: TestRepository, to: TestRepository, path: string) {
  replaceByLink(join(from.gitDir, path), join(to.gitDir, path));
}

function replaceByLink(path: string, target: string) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
