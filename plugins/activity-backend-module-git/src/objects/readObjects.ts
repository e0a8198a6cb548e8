import { readText } from '../running/readText';
import { type GitPlace, runGit } from '../running/runGit';

/** What a stored object is, before its content is read. */
export interface ObjectHeader {
  /** As it was asked for. */
  name: string;
  sha: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** An object with its content. */
export interface StoredObject {
  sha: string;
  type: string;
  content: Buffer;
}

/**
 * Looks objects up without reading them; those that are missing are left out.
 *
 * @param names - ids of commits, tags or blobs, or `<id>:<path>`; none may hold a line feed
 */
export async function readObjectHeaders(
  place: GitPlace,
  names: readonly string[],
  signal: AbortSignal,
): Promise<ObjectHeader[]> {
  if (names.length === 0) {
    return [];
  }
  const output = await readText(place, {
    args: [
      'cat-file',
      '--buffer',
      '--batch-check=%(objectname) %(objecttype) %(objectsize)',
    ],
    input: `${names.join('\n')}\n`,
    isLenient: true,
    signal,
  });
  return output.split('\n').flatMap((line, index) => {
    const match = /^([0-9a-f]+) (commit|tag|tree|blob) (\d+)$/.exec(line);
    return match && index < names.length
      ? {
          name: names[index],
          sha: match[1],
          type: match[2],
          size: Number(match[3]),
        }
      : [];
  });
}

/**
 * Reads objects in the order they were asked for.
 *
 * @param shas - of objects that `readObjectHeaders` has found, and found small enough
 */
export async function* readObjects(
  place: GitPlace,
  shas: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<StoredObject> {
  if (shas.length === 0) {
    return;
  }
  let pending = Buffer.alloc(0);
  for await (const chunk of runGit(place, {
    args: ['cat-file', '--buffer', '--batch'],
    input: `${shas.join('\n')}\n`,
    signal,
  })) {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    for (;;) {
      const first = cutObject(pending);
      if (!first) {
        break;
      }
      pending = pending.subarray(first.length);
      if (first.object) {
        yield first.object;
      }
    }
  }
}

/** The first object of the output, if all of it is there: a line with id, type and size, the content, a line feed. */
function cutObject(
  output: Buffer,
): { length: number; object?: StoredObject } | undefined {
  const lineEnd = output.indexOf(0x0a);
  if (lineEnd < 0) {
    return undefined;
  }
  const line = output.toString('latin1', 0, lineEnd);
  const match = /^([0-9a-f]+) (\w+) (\d+)$/.exec(line);
  if (!match) {
    return { length: lineEnd + 1 };
  }
  const start = lineEnd + 1;
  const end = start + Number(match[3]);
  if (output.length <= end) {
    return undefined;
  }
  return {
    length: end + 1,
    object: {
      sha: match[1],
      type: match[2],
      content: output.subarray(start, end),
    },
  };
}
