import { readFields } from '../running/readFields';
import { type GitPlace, runGit } from '../running/runGit';

/** A ref and the object that it names. */
export interface Ref {
  /** In full, such as `refs/heads/main`. */
  name: string;
  sha: string;
  /** The ref that a symbolic ref, such as `refs/remotes/origin/HEAD`, stands for. */
  target?: string;
}

/**
 * Lists the refs below the given folders of refs. Refs that are broken are left out; git looks at no object.
 *
 * @param folders - such as `refs/heads`
 * @throws SourceError
 */
export async function listRefs(
  place: GitPlace,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<Ref[]> {
  const output = runGit(place, {
    args: [
      'for-each-ref',
      '--format=%(refname)%00%(objectname)%00%(symref)%00',
      '--end-of-options',
      ...folders,
    ],
    signal,
  });
  const refs: Ref[] = [];
  for await (const fields of readFields(output, 3)) {
    for (let at = 0; at < fields.length; at += 3) {
      // git ends each entry with a line feed, which is then the first character of the next.
      const name = fields[at].replace(/^\n/, '');
      const target = fields[at + 2];
      refs.push({ name, sha: fields[at + 1], ...(target && { target }) });
    }
  }
  return refs;
}
