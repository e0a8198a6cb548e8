import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceError } from '@activity-insights/plugin-activity-node';
import type { GitDir } from './findGitDir';

/** What commit ids are made of. */
export type ObjectFormat = 'sha1' | 'sha256';

/** Names the process, so that what a killed one has left behind can be told from what is in use. */
export const isolatedPrefix = `activity-git-${process.pid}-`;

/**
 * Makes a temporary git directory that shows the objects and refs of a repository under a configuration of our own.
 *
 * A repository's `config` can name programs that git starts, files that git includes and servers that git fetches from;
 * listing those that are known to be dangerous never ends. Here git does not see it, nor hooks, attributes, grafts or a
 * work tree. It holds links only; HEAD names a branch that cannot exist, so that nothing depends on it.
 *
 * @returns the path of the directory; `removeIsolated` removes it
 * @throws SourceError if there is no room for it
 */
export async function isolateRepository({
  commonDir,
}: GitDir): Promise<string> {
  const isolated = await makeTemporaryFolder();
  try {
    for (const entry of ['objects', 'refs', 'packed-refs', 'shallow']) {
      await symlink(join(commonDir, entry), join(isolated, entry));
    }
    await writeFile(join(isolated, 'HEAD'), 'ref: refs/activity/none\n');
    await writeObjectFormat(isolated, 'sha1');
  } catch (error) {
    await removeIsolated(isolated);
    throw error;
  }
  return isolated;
}

async function makeTemporaryFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), isolatedPrefix));
  } catch {
    throw new SourceError(
      'unavailable',
      'No temporary folder can be made: see whether the folder for temporary files of the backend exists, has space and may be written to',
    );
  }
}

export async function removeIsolated(isolated: string): Promise<void> {
  await rm(isolated, { recursive: true, force: true });
}

/** Writes the configuration of an isolated repository: nothing but the format of its objects. */
export async function writeObjectFormat(
  isolated: string,
  objectFormat: ObjectFormat,
): Promise<void> {
  const lines = [
    '[core]',
    'repositoryFormatVersion = 1',
    'bare = true',
    '[extensions]',
    // Without the line it is SHA-1, also for versions of git that know nothing else.
    ...(objectFormat === 'sha256' ? ['objectFormat = sha256'] : []),
    '',
  ];
  await writeFile(join(isolated, 'config'), lines.join('\n'));
}
