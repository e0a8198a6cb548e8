import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { SourceError } from '@activity-insights/plugin-activity-node';
import { isInside, isMissing, readInside } from './readInside';
import type { GitDir } from './findGitDir';

/** More files than this below objects and refs means that the repository was never packed, or is an attack. */
const maxEntries = 2_000_000;

type EntryKind = Pick<
  Awaited<ReturnType<typeof lstat>>,
  'isSymbolicLink' | 'isDirectory' | 'isFile'
>;

class ContainmentSearch {
  readonly #root: string;
  readonly #label: string;
  readonly #visited = new Set<string>();
  #entries = 0;

  constructor(root: string, label: string) {
    this.#root = root;
    this.#label = label;
  }

  async visitObjects(objects: string): Promise<void> {
    const real = await realpath(objects);
    const isNew = !this.#visited.has(real);
    await this.visit(objects);
    if (isNew) {
      await this.#visitAlternates(real);
    }
  }

  /** Visits a file or a folder with all that is in it; there may be nothing at the path. */
  async visit(path: string): Promise<void> {
    let stats;
    try {
      stats = await lstat(path);
    } catch (error) {
      if (isMissing(error)) {
        return;
      }
      throw error;
    }
    await this.#visitEntry(path, stats);
  }

  async #visitEntry(path: string, entry: EntryKind): Promise<void> {
    if (entry.isSymbolicLink()) {
      await this.#visitLink(path);
    } else if (entry.isDirectory()) {
      await this.#visitFolder(path);
    } else if (!entry.isFile()) {
      throw this.#refuse(path, 'is neither a file nor a folder');
    }
  }

  async #visitLink(path: string): Promise<void> {
    let real: string;
    try {
      real = await realpath(path);
    } catch (error) {
      if (isMissing(error)) {
        // Nothing to read: old symbolic refs are links whose target is a ref, not a path.
        return;
      }
      throw error;
    }
    if (!isInside(this.#root, real)) {
      throw this.#refuse(path, 'is a link that leads out of it');
    }
    await this.visit(real);
  }

  async #visitFolder(path: string): Promise<void> {
    if (this.#visited.has(path)) {
      return;
    }
    this.#visited.add(path);
    const entries = await readdir(path, { withFileTypes: true });
    this.#entries += entries.length;
    if (this.#entries > maxEntries) {
      throw new SourceError(
        'unreadable',
        `The ${
          this.#label
        } has more than ${maxEntries} files of objects and refs: run "git gc" in it`,
      );
    }
    for (const entry of entries) {
      if (!entry.isFile()) {
        await this.#visitEntry(join(path, entry.name), entry);
      }
    }
  }

  async #visitAlternates(objects: string): Promise<void> {
    const path = join(objects, 'info', 'alternates');
    const lines = (await readInside(this.#root, path))?.split('\n') ?? [];
    for (const line of lines) {
      if (line !== '' && !line.startsWith('#')) {
        await this.visitObjects(
          await this.#resolveAlternate(path, objects, line),
        );
      }
    }
  }

  async #resolveAlternate(path: string, objects: string, line: string) {
    // A quoted path means another one to git than to us; what does not resolve here might do so for git.
    const real = line.startsWith('"')
      ? undefined
      : await realpath(resolve(objects, line)).catch(() => undefined);
    if (real === undefined || !isInside(this.#root, real)) {
      throw this.#refuse(
        path,
        'borrows objects from outside of it: run "git repack -a -d" in it and remove that file',
      );
    }
    return real;
  }

  #refuse(path: string, why: string): SourceError {
    return new SourceError(
      'unreadable',
      `The ${this.#label} is not read, because "${relative(
        this.#root,
        path,
      )}" in it ${why}`,
    );
  }
}

/**
 * Makes sure that nothing git will open lies outside of the configured folder, and that none of it is a pipe or a device,
 * which git would wait for. Links and alternates (other object stores that a repository borrows from) are followed.
 *
 * It is a check before the fact: who can change the repository while it is read can still swap a file for a link.
 *
 * @param label - names the repository in errors
 * @throws SourceError that names the offending entry, relative to the repository
 */
export async function assertContained(
  dir: GitDir,
  label: string,
): Promise<void> {
  const search = new ContainmentSearch(dir.root, label);
  await search.visit(join(dir.gitDir, 'HEAD'));
  for (const entry of ['config', 'packed-refs', 'shallow', 'refs']) {
    await search.visit(join(dir.commonDir, entry));
  }
  await search.visitObjects(join(dir.commonDir, 'objects'));
}
