import { basename, resolve } from 'node:path';
import { runGit } from '../git/runGit';
import type { RepositorySetup } from '../truth/Repository';

/** Repositories that are there already, each under the name of its folder. */
export async function openRepositories(
  paths: readonly string[],
): Promise<RepositorySetup[]> {
  return Promise.all(
    paths.map(async (given, index): Promise<RepositorySetup> => {
      const path = resolve(given);
      const gitDir = await runGit([
        '-C',
        path,
        'rev-parse',
        '--absolute-git-dir',
      ]);
      const folder = basename(path.replace(/\/?\.git$/, ''));
      const name = `${folder.replace(/[^A-Za-z0-9]+/g, '-')}-${index}`;
      return {
        name: name.toLowerCase(),
        path,
        gitDir: gitDir.trim(),
        branches: ['*'],
      };
    }),
  );
}
