import { lstat, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SourceError } from '@activity-insights/plugin-activity-node';
import { isInside, isMissing, readInside } from './readInside';

/** Where the data of a repository lie; all are real paths, and all lie inside of `root`. */
export interface GitDir {
  /** The configured folder. */
  root: string;
  /** Where HEAD is. */
  gitDir: string;
  /** Where objects and refs are; another folder than `gitDir` for a linked worktree. */
  commonDir: string;
}

/**
 * Finds the git directory of exactly this folder, without looking into the folders above it, and without starting git.
 *
 * A `.git` file or a `commondir` file may name any folder of the machine, so whoever can write to a repository could have
 * another one read. Whatever they lead to must lie inside of the configured folder.
 *
 * @param path - as configured
 * @param label - names the repository in errors
 * @throws SourceError if it leads outside or is no repository; errors of the file system as they are
 */
export async function findGitDir(path: string, label: string): Promise<GitDir> {
  const root = await realpath(resolve(path));
  if (!(await stat(root)).isDirectory()) {
    throw new SourceError(
      'unreadable',
      `The ${label} is not a folder: configure the folder of the repository`,
    );
  }
  const gitDir = await followDotGit(root, label);
  const commonDir = await followCommonDir(root, gitDir, label);
  const looksRight =
    (await isFolder(join(commonDir, 'objects'))) &&
    (await isFolder(join(commonDir, 'refs'))) &&
    (await exists(join(gitDir, 'HEAD')));
  if (!looksRight) {
    throw new SourceError(
      'unreadable',
      `The ${label} is not a git repository: configure the folder that holds ".git", or the bare repository itself`,
    );
  }
  return { root, gitDir, commonDir };
}

async function followDotGit(root: string, label: string): Promise<string> {
  const dotGit = join(root, '.git');
  if (!(await exists(dotGit))) {
    return root;
  }
  const real = await realpath(dotGit);
  if (isInside(root, real) && (await stat(real)).isDirectory()) {
    return real;
  }
  const content = await readInside(root, dotGit, 10_000);
  const target = content && /^gitdir: (.+?)[\r\n]*$/.exec(content)?.[1];
  if (!target && isInside(root, real)) {
    throw new SourceError(
      'unreadable',
      `The ${label} is not a git repository: its ".git" names no git directory`,
    );
  }
  const gitDir = target ? await resolveReal(root, target) : real;
  if (gitDir === undefined || !isInside(root, gitDir)) {
    throw new SourceError(
      'unreadable',
      `The ${label} keeps its data outside of the configured folder, as a linked worktree or a submodule does: configure the folder of the main clone instead`,
    );
  }
  return gitDir;
}

async function followCommonDir(
  root: string,
  gitDir: string,
  label: string,
): Promise<string> {
  const commonDirFile = join(gitDir, 'commondir');
  if (!(await exists(commonDirFile))) {
    return gitDir;
  }
  const content = await readInside(root, commonDirFile, 10_000);
  const commonDir = content && (await resolveReal(gitDir, content.trimEnd()));
  if (!commonDir || !isInside(root, commonDir)) {
    throw new SourceError(
      'unreadable',
      `The ${label} names a "commondir" outside of the configured folder, as a linked worktree does: configure the folder of the main clone instead`,
    );
  }
  return commonDir;
}

/** Undefined if there is nothing, as for a worktree whose main clone is not on this machine. */
async function resolveReal(
  base: string,
  path: string,
): Promise<string | undefined> {
  return realpath(resolve(base, path)).catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}
