import type { OpenRepository } from '../opening/openRepository';
import {
  branchFolders,
  collectBranches,
  type CollectedBranches,
} from './collectBranches';
import { listRefs } from './listRefs';

/**
 * The branches of a repository as they are now.
 *
 * @throws SourceError
 */
export async function readBranches(
  repository: OpenRepository,
  signal: AbortSignal,
): Promise<CollectedBranches> {
  const refs = await listRefs(repository, branchFolders, signal);
  return collectBranches(refs, repository.head);
}
