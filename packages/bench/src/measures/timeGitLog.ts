import { runGit } from '../git/runGit';
import { harvestedFormat } from '../truth/readCommits';

/** Seconds that git takes to print, to nobody, the fields that a harvest needs of every commit of all branches. */
export async function timeGitLog(gitDir: string): Promise<number> {
  const start = performance.now();
  await runGit(
    [
      `--git-dir=${gitDir}`,
      'log',
      '--branches',
      '--date=raw',
      `--format=${harvestedFormat}`,
    ],
    { silent: true },
  );
  return (performance.now() - start) / 1000;
}
