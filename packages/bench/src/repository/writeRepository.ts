import { runGit } from '../git/runGit';
import { fastImportText, scratchRef } from './fastImportText';
import type { History } from './History';

/**
 * Writes a history as a bare repository, packed as after a clone.
 *
 * @param path - a folder that does not exist
 */
export async function writeRepository(
  history: History,
  path: string,
): Promise<void> {
  const { defaultBranch } = history;
  await runGit(['init', '-q', '--bare', `-b`, defaultBranch, path]);
  const inside = ['--git-dir', path];
  await runGit(
    [...inside, 'fast-import', '--quiet', '--date-format=raw-permissive'],
    { input: fastImportText(history) },
  );
  await runGit([...inside, 'update-ref', '-d', scratchRef]);
  await runGit([...inside, 'repack', '-a', '-d', '-q']);
  await runGit([...inside, 'pack-refs', '--all']);
}
