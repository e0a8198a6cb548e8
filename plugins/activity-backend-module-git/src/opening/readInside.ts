import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/** Whether `path` is `root` or lies below it. Both are real paths. */
export function isInside(root: string, path: string): boolean {
  const folder = root.endsWith(sep) ? root : root + sep;
  return path === root || path.startsWith(folder);
}

/**
 * The text of a small ordinary file that lies inside of `root`, links followed; undefined if there is no such file, if it
 * is something else, such as a pipe, or if it lies elsewhere.
 *
 * @throws what the file system throws when the file is there and may not be read, and RangeError if it is too large
 */
export async function readInside(
  root: string,
  path: string,
  maxBytes = 1_000_000,
): Promise<string | undefined> {
  let file: FileHandle | undefined;
  try {
    const real = await realpath(path);
    if (!isInside(root, real)) {
      return undefined;
    }
    // Not blocking, because opening a pipe waits for a writer otherwise.
    file = await open(
      real,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    );
    const stats = await file.stat();
    if (!stats.isFile()) {
      return undefined;
    }
    if (stats.size > maxBytes) {
      throw new RangeError('The file is too large');
    }
    return await file.readFile('utf8');
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  } finally {
    await file?.close();
  }
}

/** Whether an error of the file system says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
