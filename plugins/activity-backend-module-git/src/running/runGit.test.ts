import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders } from '../tests/TestRepository';
import { readText } from './readText';
import { type GitCall, type GitPlace, runGit } from './runGit';

afterAll(removeFolders);

const never = new AbortController().signal;

const path = process.env.PATH;

/** Puts a shell script in the place of git; it finds its folder in `$HOME`. */
function fakeGit(script: string) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'git'), 0o755);
  process.env.PATH = `${folder}:${path}`;
  const place: GitPlace = {
    label: 'git repository "local" (path "../web")',
    gitDir: folder,
    root: folder,
    silenceMs: 60_000,
  };
  return { folder, place };
}

afterEach(() => {
  process.env.PATH = path;
});

async function readAll(place: GitPlace, call: Partial<GitCall> = {}) {
  return readText(place, { args: ['log'], signal: never, ...call });
}

/** Whether a process runs; one that has ended and was not waited for does not count. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/status`;
  return (
    !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'))
  );
}

async function untilEnded(pid: number) {
  while (isRunning(pid)) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

describe('runGit', () => {
  it('gives what git prints, and git what it shall read', async () => {
    const { place } = fakeGit('cat; echo "$@" | tail -c 5');
    await expect(readAll(place, { input: 'in ' })).resolves.toBe('in  log\n');
  });

  it('gives git nothing of the environment but what it needs to start', async () => {
    const { place } = fakeGit('env');
    process.env.PLANTED_TOKEN = 'planted-token';
    process.env.GIT_DIR = '/elsewhere';
    try {
      const output = await readAll(place);
      expect(output).not.toContain('planted-token');
      expect(output).not.toContain('GIT_DIR');
      expect(output).toContain('GIT_CONFIG_NOSYSTEM=1');
    } finally {
      delete process.env.PLANTED_TOKEN;
      delete process.env.GIT_DIR;
    }
  });

  it.each([
    ['exit 3', 'unavailable', 'exit code 3'],
    ['echo "fatal: bad object abc" >&2; exit 128', 'unreadable', 'git fsck'],
    ['echo "error: Could not read abc" >&2; exit 0', 'unreadable', 'git fsck'],
    ['kill -9 $$', 'unavailable', 'ended from outside'],
  ])('fails after the output of %s', async (script, code, text) => {
    const { place } = fakeGit(`echo "some output"; ${script}`);
    const chunks: string[] = [];
    const read = async () => {
      for await (const chunk of runGit(place, { args: [], signal: never })) {
        chunks.push(chunk.toString());
      }
    };
    await expect(read()).rejects.toMatchObject({
      name: 'SourceError',
      code,
      message: expect.stringContaining(text),
    });
    expect(chunks.join('')).toBe('some output\n');
  });

  it('trusts the exit code alone where the output says what is missing', async () => {
    const { place } = fakeGit('echo "error: no such thing" >&2; echo missing');
    await expect(readAll(place, { isLenient: true })).resolves.toBe(
      'missing\n',
    );
    await expect(readAll(place)).rejects.toMatchObject({ name: 'SourceError' });
  });

  it('does not mind warnings, and never shows what git complains about', async () => {
    const { place } = fakeGit('echo "warning: ignoring broken ref" >&2');
    await expect(readAll(place)).resolves.toBe('');

    const loud = fakeGit(
      'yes "noise" | head -c 300000 >&2; echo "fatal: https://ada:planted-token@forge.example" >&2; exit 1',
    );
    const error = await readAll(loud.place).catch(caught => caught);
    expect(error.code).toBe('unavailable');
    expect(String(error.stack)).not.toContain('planted-token');
  });

  it('says so when there is no git', async () => {
    const { place } = fakeGit('exit 0');
    process.env.PATH = join(place.gitDir, 'nowhere');
    await expect(readAll(place)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('install git'),
    });
  });

  it('stops git when it stays silent, with all that it has started', async () => {
    const { folder, place } = fakeGit(
      'sleep 600 & echo $! > "$HOME/child"; echo $$ > "$HOME/pid"; wait',
    );
    await expect(readAll({ ...place, silenceMs: 1500 })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('limits.requestTimeout'),
    });
    await untilEnded(Number(readFileSync(join(folder, 'child'), 'utf8')));
    await untilEnded(Number(readFileSync(join(folder, 'pid'), 'utf8')));
  });

  it('does not count the time that the reader takes', async () => {
    const { place } = fakeGit('echo one; sleep 0.05; echo two');
    const chunks: string[] = [];
    for await (const chunk of runGit(
      { ...place, silenceMs: 1500 },
      { args: [], signal: never },
    )) {
      const pause = chunks.length === 0 ? 1700 : 0;
      chunks.push(chunk.toString());
      await new Promise(resolve => setTimeout(resolve, pause));
    }
    expect(chunks.join('')).toBe('one\ntwo\n');
  });

  it('stops git when it is aborted, with all that it has started', async () => {
    const { folder, place } = fakeGit(
      'sleep 600 & echo $! > "$HOME/child"; echo started; wait',
    );
    const controller = new AbortController();
    const output = runGit(place, { args: [], signal: controller.signal });
    await output.next();
    const next = output.next();
    controller.abort();
    await expect(next).rejects.toBe(controller.signal.reason);
    await untilEnded(Number(readFileSync(join(folder, 'child'), 'utf8')));
  });

  it('stops git when the reader leaves', async () => {
    const { folder, place } = fakeGit(
      'echo $$ > "$HOME/pid"; echo started; exec sleep 600',
    );
    const output = runGit(place, { args: [], signal: never });
    await output.next();
    await output.return(undefined);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(isRunning(pid)).toBe(false);
  });

  it('refuses an answer that is far too long', async () => {
    const { place } = fakeGit('yes | head -c 20000000');
    await expect(readAll(place)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
