import { hashTree, RawSha } from './hashObject';

const shaLength = 20;

/** A directory as it is stored: bytes as characters below 256. */
interface Stored {
  readonly body: string;
  /** Where the sha of each child begins in the body. */
  readonly slots: ReadonlyMap<string, number>;
  readonly directories: ReadonlyMap<string, Directory>;
}

/**
 * A directory as git stores it. Directories are never changed: one with another child shares the other children, so that a
 * commit costs the hashes of the directories on the way to its file only.
 */
export class Directory {
  readonly sha: RawSha;
  readonly #stored: Stored;

  /** @param children - directories, and the shas of files, by their names in ASCII */
  static of(children: ReadonlyMap<string, Directory | RawSha>): Directory {
    const slots = new Map<string, number>();
    const directories = new Map<string, Directory>();
    let body = '';
    for (const [name, child] of [...children].sort(inTreeOrder)) {
      body += `${typeof child === 'string' ? '100644' : '40000'} ${name}\0`;
      slots.set(name, body.length);
      body += typeof child === 'string' ? child : child.sha;
      if (typeof child !== 'string') directories.set(name, child);
    }
    return new Directory({ body, slots, directories });
  }

  private constructor(stored: Stored) {
    this.#stored = stored;
    this.sha = hashTree(stored.body);
  }

  /**
   * The same with another file in the place of one that it has.
   *
   * @param path - of names, from here
   */
  with(path: readonly string[], file: RawSha): Directory {
    const [name, ...rest] = path;
    const { body, slots, directories } = this.#stored;
    const slot = slots.get(name)!;
    const child = directories.get(name)?.with(rest, file);
    const sha = child?.sha ?? file;
    return new Directory({
      body: body.slice(0, slot) + sha + body.slice(slot + shaLength),
      slots,
      directories: child ? new Map(directories).set(name, child) : directories,
    });
  }
}

/** A directory comes where it would if its name ended with a slash. */
function inTreeOrder(
  [oneName, one]: [string, Directory | RawSha],
  [otherName, other]: [string, Directory | RawSha],
): number {
  const left = typeof one === 'string' ? oneName : `${oneName}/`;
  const right = typeof other === 'string' ? otherName : `${otherName}/`;
  return left < right ? -1 : 1;
}
