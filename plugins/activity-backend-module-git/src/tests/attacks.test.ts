import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { countOpenRepositories, streamsOf } from './gitStreams';
import { listFiles, prepareAttack, readBoth, signature } from './prepareAttack';
import { makeFolder, removeFolders, TestRepository } from './TestRepository';

afterAll(removeFolders);

describe('refs and objects', () => {
  it('cannot pass for options, and reading writes no file', async () => {
    const { folder, repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [{}]);
    const written = join(folder, 'written');
    const packed = ['# pack-refs with: peeled fully-peeled sorted '];
    for (const name of ['--all', '--exec=x', `--output=${written}`]) {
      packed.push(`${sha} refs/heads/${name}`, `${sha} refs/tags/${name}`);
    }
    repository.writeFile('packed-refs', `${packed.sort().join('\n')}\n`);
    const before = listFiles(repository.path);
    const records = await readBoth(repository);
    expect(records.map(({ key }) => key)).toEqual([
      sha,
      'tag:--all',
      'tag:--exec=x',
      `tag:--output=${written}`,
    ]);
    expect(existsSync(written)).toBe(false);
    expect(listFiles(repository.path)).toEqual(before);
    expect(countOpenRepositories()).toBe(0);
  });

  it('cannot be replaced or grafted', async () => {
    const { repository } = prepareAttack();
    const [one, two] = repository.writeLine('main', [
      { message: 'One' },
      { message: 'Two' },
    ]);
    const other = repository.writeCommit({ message: 'Other' });
    repository.setRef(`refs/replace/${two}`, other);
    repository.writeFile('info/grafts', `${two} ${other}\n`);
    const records = await readBoth(repository);
    expect(records.map(({ title }) => title)).toEqual(['Two', 'One']);
    expect(records[0].commit?.parents).toEqual([one]);
  });

  it('do not come from packs elsewhere that an index names', async () => {
    const folder = makeFolder();
    const other = new TestRepository({ path: join(folder, 'o') });
    const [secret] = other.writeLine('main', [{ message: 'Secret' }]);
    other.git('repack', '-a', '-d', '--quiet');
    other.git('multi-pack-index', 'write');
    const packs = join(other.gitDir, 'objects', 'pack');
    const pack = readdirSync(packs).find(name => name.endsWith('.pack'))!;
    const base = pack.replace(/\.pack$/, '');
    for (const ending of ['pack', 'idx']) {
      renameSync(join(packs, `${base}.${ending}`), join(packs, `p.${ending}`));
    }

    const repository = new TestRepository({ path: join(folder, 'web') });
    const elsewhere = '../../../../o/.git/objects/pack/';
    const name = `${base}.idx`;
    const forged = `${elsewhere.padEnd(
      name.length - 'p.idx'.length,
      '/',
    )}p.idx`;
    const index = readFileSync(join(packs, 'multi-pack-index'));
    const at = index.indexOf(name);
    index.write(forged, at, 'latin1');
    writeFileSync(
      join(repository.gitDir, 'objects', 'pack', 'multi-pack-index'),
      index,
    );
    repository.setRef('refs/heads/main', secret);
    await expect(readBoth(repository)).rejects.toMatchObject({
      code: 'unreadable',
    });
    // Plain git reads the other repository.
    expect(repository.git('log', '--format=%s')).toBe('Secret');
  });
});

describe('the environment of the backend', () => {
  it('leads git nowhere else', async () => {
    const { folder, proof, program, repository } = prepareAttack();
    const other = new TestRepository({ path: join(folder, 'other') });
    other.writeLine('main', [{ message: 'Other' }]);
    const [sha] = repository.writeLine('main', [{ headers: signature }]);
    const variables: Record<string, string> = {
      GIT_DIR: other.gitDir,
      GIT_OBJECT_DIRECTORY: join(other.gitDir, 'objects'),
      GIT_COMMON_DIR: other.gitDir,
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'log.showSignature',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'gpg.program',
      GIT_CONFIG_VALUE_1: program,
      GIT_EXTERNAL_DIFF: program,
      GIT_PAGER: program,
    };
    const before = { ...process.env };
    Object.assign(process.env, variables);
    try {
      expect((await readBoth(repository)).map(({ key }) => key)).toEqual([sha]);
    } finally {
      for (const name of Object.keys(variables)) {
        delete process.env[name];
        if (before[name] !== undefined) {
          process.env[name] = before[name];
        }
      }
    }
    expect(existsSync(proof)).toBe(false);
  });
});

describe('a password in the address of a remote', () => {
  it('leaves the module nowhere', async () => {
    const { repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [{}]);
    repository.setRef('refs/tags/v1', sha);
    repository.git(
      'config',
      'remote.origin.url',
      'https://ada:planted-token@forge.example:8443/team/web.git?key=planted-token',
    );
    const { commits, tags } = await streamsOf(repository.configured());
    const read = [await readPages(commits), await readPages(tags)];
    expect(commits.project).toMatchObject({
      name: 'web',
      url: 'https://forge.example:8443/team/web',
      locators: ['forge.example/team/web'],
    });
    expect(JSON.stringify([commits.project, read])).not.toContain(
      'planted-token',
    );
    rmSync(join(repository.gitDir, 'objects', sha.slice(0, 2), sha.slice(2)));
    const error = await readPages(commits).catch(caught => caught);
    expect(error.code).toBe('unreadable');
    expect(String(error.stack)).not.toContain('planted-token');
  });
});

describe('a repository of another user', () => {
  it('is read, because it is configured', async () => {
    const { repository } = prepareAttack();
    const [sha] = repository.writeLine('main', [{}]);
    // Only root can give a file away; for anybody else this is an ordinary repository.
    if (process.getuid?.() === 0) {
      for (const name of readdirSync(repository.path, { recursive: true })) {
        chownSync(join(repository.path, String(name)), 65_534, 65_534);
      }
      chownSync(repository.path, 65_534, 65_534);
    }
    expect((await readBoth(repository)).map(({ key }) => key)).toEqual([sha]);
  });
});

describe('a pipe in place of a file', () => {
  it.each([
    'refs/heads/pipe',
    'objects/info/alternates',
    'packed-refs',
    'commondir',
    'HEAD',
  ])('is refused and not waited for (%s)', async name => {
    const { repository } = prepareAttack();
    repository.writeLine('main', [{}]);
    const path = join(repository.gitDir, name);
    rmSync(path, { force: true });
    mkdirSync(join(path, '..'), { recursive: true });
    execFileSync('mkfifo', [path]);
    await expect(readBoth(repository)).rejects.toMatchObject({
      code: 'unreadable',
    });
  });
});
