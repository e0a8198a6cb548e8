import type { OpenRepository } from '../opening/openRepository';
import { parseObject } from '../objects/parseObject';
import { readObjectHeaders, readObjects } from '../objects/readObjects';

/** A commit object beyond it is left as the walk shows it. */
const maxBytes = 1_000_000;

/**
 * The parents of the commits at the boundary of a shallow clone, as they are written. A walk shows none there, so that a
 * merge would pass for an ordinary commit.
 *
 * @returns parents by commit; empty for a complete clone
 */
export async function readTrueParents(
  repository: OpenRepository,
  signal: AbortSignal,
): Promise<Map<string, string[]>> {
  const parents = new Map<string, string[]>();
  const headers = await readObjectHeaders(
    repository,
    repository.shallow,
    signal,
  );
  const shas = headers
    .filter(({ type, size }) => type === 'commit' && size <= maxBytes)
    .map(({ sha }) => sha);
  for await (const { sha, content } of readObjects(repository, shas, signal)) {
    parents.set(sha, parseObject(content).headers.get('parent') ?? []);
  }
  return parents;
}
