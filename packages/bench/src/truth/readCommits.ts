import { runGit } from '../git/runGit';
import type { GitCommit } from './GitCommit';

/** What is asked of git, also by the benchmark: the fields that a harvest needs. */
export const harvestedFormat = '%H %P %an %ae %aN %aE %ad %cd %s';

const fields = harvestedFormat.split(' ').join('%x00');

/**
 * Reads what branches reach, each commit once.
 *
 * @param gitDir - `.git`, or a bare repository
 * @param refs - full names of branches
 * @param mailmap - a blob such as `main:.mailmap`, the only mailmap that is used
 */
export async function readCommits(
  gitDir: string,
  refs: readonly string[],
  mailmap: string,
): Promise<GitCommit[]> {
  if (refs.length === 0) return [];
  const output = await runGit([
    `--git-dir=${gitDir}`,
    '-c',
    `mailmap.blob=${mailmap}`,
    'log',
    '-z',
    `--format=tformat:${fields}`,
    '--date=raw',
    '--encoding=UTF-8',
    ...refs,
    '--',
  ]);
  const texts = output.split('\0');
  const commits: GitCommit[] = [];
  for (let at = 0; at + 9 <= texts.length; at += 9) {
    commits.push(toCommit(texts.slice(at, at + 9)));
  }
  return commits;
}

function toCommit(texts: readonly string[]): GitCommit {
  const [sha, parents, , rawEmail, name, email, author, committer, subject] =
    texts;
  const [authoredAt, zone] = author.split(' ');
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    rawEmail,
    name,
    email,
    authoredAt: Number(authoredAt),
    offset: toMinutes(zone),
    committedAt: Number(committer.split(' ')[0]),
    subject,
  };
}

/** @param zone - such as `-0330` */
function toMinutes(zone: string): number {
  const digits = Math.abs(Number(zone));
  const minutes = Math.floor(digits / 100) * 60 + (digits % 100);
  return zone.startsWith('-') && minutes > 0 ? -minutes : minutes;
}
