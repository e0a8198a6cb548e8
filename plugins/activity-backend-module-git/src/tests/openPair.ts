import { join } from 'node:path';
import { openRepository } from '../opening/openRepository';
import { countOpenRepositories } from './gitStreams';
import { makeFolder, TestRepository } from './TestRepository';

/** Two repositories side by side: what lies in `other` must never be read for `web`. */
export function createPair() {
  const folder = makeFolder();
  const web = new TestRepository({ path: join(folder, 'web') });
  const other = new TestRepository({ path: join(folder, 'other') });
  web.writeLine('main', [{}]);
  other.writeLine('main', [{ message: 'Secret' }]);
  return { folder, web, other };
}

export type RepositoryPair = ReturnType<typeof createPair>;

/** Opens the repository at a path under the id `local`, and closes it again. */
export async function tryOpen(path: string) {
  const config = { ...new TestRepository().configured(), path };
  const signal = new AbortController().signal;
  const repository = await openRepository(config, signal);
  const openCount = countOpenRepositories();
  await repository.close();
  return { ...repository, openCount };
}
