import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { RepositoryConfig } from '../config';

/** What a commit of a test says; what is left out is the same each time. */
export interface TestCommit {
  parents?: string[];
  /** Name and e-mail as they are written, such as `Ada <ada@mail.example>`. */
  author?: string;
  /** Seconds since 1970 and an offset. */
  authorDate?: string;
  committer?: string;
  committerDate?: string;
  message?: string | Buffer;
  /** Further header lines, such as `encoding ISO-8859-1`. */
  headers?: string[];
  /** Contents of files in the root folder, by name. */
  files?: Record<string, string>;
}

/** 2026-01-05 09:00 UTC. */
const defaultDate = '1767603600 +0100';

/**
 * A real repository in a temporary folder. Objects are written as files by itself, so that they may say what git would
 * refuse to write; for everything else there is `git`, away from any configuration of the machine.
 */
export class TestRepository {
  readonly path: string;
  readonly gitDir: string;
  readonly #hash: 'sha1' | 'sha256';

  constructor(
    options: {
      /** The folder to make; default a new temporary one, in which everything else of the test may lie, too. */
      path?: string;
      bare?: boolean;
      objectFormat?: 'sha1' | 'sha256';
    } = {},
  ) {
    this.path = options.path ?? join(makeFolder(), 'web');
    this.gitDir = options.bare ? this.path : join(this.path, '.git');
    this.#hash = options.objectFormat ?? 'sha1';
    mkdirSync(this.path, { recursive: true });
    this.git(
      'init',
      '--quiet',
      '--initial-branch=main',
      `--object-format=${this.#hash}`,
      ...(options.bare ? ['--bare'] : []),
    );
  }

  /** Runs git in the repository and gives what it prints, without the line feed at its end. */
  git(...args: string[]): string {
    return runTestGit(this.path, args);
  }

  writeObject(type: string, content: string | Buffer): string {
    const body = Buffer.from(content);
    const object = Buffer.concat([
      Buffer.from(`${type} ${body.length}\0`),
      body,
    ]);
    const sha = createHash(this.#hash).update(object).digest('hex');
    const path = join(this.gitDir, 'objects', sha.slice(0, 2), sha.slice(2));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, deflateSync(object));
    return sha;
  }

  writeCommit(commit: TestCommit = {}): string {
    const author = commit.author ?? 'Ada <ada@mail.example>';
    const authorDate = commit.authorDate ?? defaultDate;
    const lines = [
      `tree ${this.#writeTree(commit.files ?? {})}`,
      ...(commit.parents ?? []).map(parent => `parent ${parent}`),
      `author ${author} ${authorDate}`,
      `committer ${commit.committer ?? author} ${
        commit.committerDate ?? authorDate
      }`,
      ...(commit.headers ?? []),
      '',
      '',
    ];
    return this.writeObject(
      'commit',
      Buffer.concat([
        Buffer.from(lines.join('\n')),
        Buffer.from(commit.message ?? 'Change something\n'),
      ]),
    );
  }

  /** Writes commits on top of each other and moves the branch to the last. */
  writeLine(branch: string, commits: TestCommit[]): string[] {
    const shas: string[] = [];
    for (const commit of commits) {
      const parents = shas.slice(-1);
      shas.push(this.writeCommit({ parents, ...commit }));
    }
    this.setRef(`refs/heads/${branch}`, shas[shas.length - 1]);
    return shas;
  }

  setRef(ref: string, value: string): void {
    this.writeFile(ref, `${value}\n`);
  }

  deleteRef(ref: string): void {
    rmSync(join(this.gitDir, ref));
  }

  /** Writes a file of the git directory. */
  writeFile(path: string, content: string): void {
    const file = join(this.gitDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  configured(changes: Partial<RepositoryConfig> = {}): RepositoryConfig {
    return {
      id: 'local',
      path: this.path,
      branches: ['*'],
      enabled: true,
      frequencyMs: 900_000,
      silenceMs: 60_000,
      ...changes,
    };
  }

  #writeTree(files: Record<string, string>): string {
    const entries = Object.entries(files).map(([name, content]) =>
      Buffer.concat([
        Buffer.from(`100644 ${name}\0`),
        Buffer.from(this.writeObject('blob', content), 'hex'),
      ]),
    );
    return this.writeObject('tree', Buffer.concat(entries));
  }
}

const folders: string[] = [];

/** Makes a temporary folder that `removeFolders` removes. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'activity-test-'));
  folders.push(folder);
  return folder;
}

/** Removes what the tests of this file have made. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs git away from any configuration of the machine. */
export function runTestGit(cwd: string, args: string[]): string {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: cwd,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@mail.example',
      GIT_AUTHOR_DATE: defaultDate,
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@mail.example',
      GIT_COMMITTER_DATE: defaultDate,
      LC_ALL: 'C.UTF-8',
    },
  }).replace(/\n$/, '');
}
