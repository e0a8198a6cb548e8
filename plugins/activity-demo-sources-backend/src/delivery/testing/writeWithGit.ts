import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Commit, Sha } from '../../model';
import { formatSignature } from '../objects/hashCommit';

/** Runs git in a bare repository that holds the commits, and removes it afterwards. */
export function writeWithGit<T>(
  commits: readonly Commit[],
  use: (git: (...args: string[]) => string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  const run = (args: readonly string[], input?: string) =>
    execFileSync('git', ['--git-dir', folder, ...args], {
      input,
      // What git has to say goes into the error.
      stdio: 'pipe',
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
  try {
    run(['init', '--quiet', '--bare', '--initial-branch=main', folder]);
    run(
      // Machines that are set up badly sign with offsets that git itself would not write.
      ['fast-import', '--quiet', '--date-format=raw-permissive'],
      toStream(commits),
    );
    return use((...args) => run(args));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each commit with all of its files, on a ref of its own. */
function toStream(commits: readonly Commit[]): string {
  const marks = new Map<Sha, string>();
  const text = (content: string) =>
    `data ${Buffer.byteLength(content)}\n${content}\n`;
  return commits
    .map((commit, i) => {
      const { sha, author, committer, message, parents, files } = commit;
      marks.set(sha, `:${i + 1}`);
      return [
        `commit refs/commits/${i}\nmark :${i + 1}\n`,
        `author ${formatSignature(author)}\n`,
        `committer ${formatSignature(committer)}\n`,
        text(message),
        ...parents.map(
          (parent, place) =>
            `${place === 0 ? 'from' : 'merge'} ${marks.get(parent)}\n`,
        ),
        'deleteall\n',
        ...files.map(
          ({ path, content }) => `M 100644 inline ${path}\n${text(content)}`,
        ),
        '\n',
      ].join('');
    })
    .join('');
}
