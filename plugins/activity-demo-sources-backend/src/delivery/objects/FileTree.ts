import { NotFoundError } from '@backstage/errors';
import { Sha } from '../../model';
import { Directory } from './Directory';
import { hashText, RawSha, toHex } from './hashObject';

/** A file with its content, a UTF-8 text. */
export interface File {
  /** In ASCII. */
  readonly path: string;
  readonly content: string;
}

/** All files of a commit. Trees are never changed; trees that differ in a file share the others, and their hashes. */
export class FileTree {
  readonly files: readonly File[];
  readonly #root: Directory;

  /** @param files - with paths like `src/berths/plan.ts`, each once */
  static of(files: readonly File[]): FileTree {
    return new FileTree(files, directoryOf(files, ''));
  }

  private constructor(files: readonly File[], root: Directory) {
    this.files = files;
    this.#root = root;
  }

  get sha(): Sha {
    return toHex(this.#root.sha);
  }

  /**
   * The same with another content of one of its files.
   *
   * @throws NotFoundError if it has no such file
   */
  with(file: File): FileTree {
    const index = this.files.findIndex(({ path }) => path === file.path);
    if (index < 0) {
      throw new NotFoundError(`There is no ${file.path} in this tree`);
    }
    const files = [...this.files];
    files[index] = file;
    const sha = hashText('blob', file.content);
    return new FileTree(files, this.#root.with(file.path.split('/'), sha));
  }
}

function directoryOf(files: readonly File[], prefix: string): Directory {
  const children = new Map<string, Directory | RawSha>();
  for (const { path, content } of files) {
    if (path.startsWith(prefix)) {
      const [name, ...rest] = path.slice(prefix.length).split('/');
      if (rest.length === 0) {
        children.set(name, hashText('blob', content));
      } else if (!children.has(name)) {
        children.set(name, directoryOf(files, `${prefix}${name}/`));
      }
    }
  }
  return Directory.of(children);
}
