import { mkdir } from 'node:fs/promises';
import { NotFoundError } from '@backstage/errors';
import { CommitGraph } from '../chronicle/CommitGraph';
import { defaultBranchAt, refsAt } from '../chronicle/refsAt';
import { Company, Instant, RepositoryHistory, ServiceId, Sha } from '../model';
import { fastImport } from './fastImport';
import { runGit } from './runGit';

const importRef = 'refs/import/commits';

/**
 * Makes a bare repository with all branches and tags of a service as they are at a moment; git finds the shas that the
 * chronicle has.
 *
 * @param folder - to be made; its parent may be missing, too
 * @throws NotFoundError if there is no such service
 */
export async function writeBareRepository(
  company: Company,
  service: ServiceId,
  at: Instant,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
  await updateBareRepository(company, service, at, folder);
}

/**
 * Brings a bare repository of a service to a moment, as pushes would: commits are added, branches move, are made and
 * deleted. Going back in time works, too; commits that nothing points to any more stay until git removes them.
 *
 * @throws NotFoundError if there is no such service
 */
export async function updateBareRepository(
  company: Company,
  service: ServiceId,
  at: Instant,
  folder: string,
): Promise<void> {
  const history = findHistory(company, service, at);
  const wanted = refsAt(history, at);
  const present = await readRefs(folder);
  const graph = CommitGraph.of(history);
  const known = graph.reachable(present.values());
  const missing = graph.reachable(wanted.values(), known);
  // In the order of pushes, which has parents before children.
  const commits = history.commits.filter(({ sha }) => missing.has(sha));
  if (commits.length > 0) {
    await runGit(
      folder,
      // Machines that are set up badly sign with offsets that git itself would not write.
      ['fast-import', '--quiet', '--force', '--date-format=raw-permissive'],
      fastImport(commits, importRef),
    );
  }
  const moves = [
    ...[...wanted]
      .filter(([ref, sha]) => present.get(ref) !== sha)
      .map(([ref, sha]) => `update ${ref} ${sha}\n`),
    ...[...present.keys()]
      .filter(ref => !wanted.has(ref))
      .map(ref => `delete ${ref}\n`),
    ...(commits.length > 0 ? [`delete ${importRef}\n`] : []),
  ];
  await runGit(folder, ['update-ref', '--stdin'], moves);
  await runGit(folder, ['pack-refs', '--all']);
  const head = `refs/heads/${defaultBranchAt(history, at)}`;
  await runGit(folder, ['symbolic-ref', 'HEAD', head]);
}

function findHistory(
  company: Company,
  id: ServiceId,
  at: Instant,
): RepositoryHistory {
  const service = company.services.find(each => each.id === id);
  if (!service) throw new NotFoundError(`There is no service ${id}`);
  const { repositories } = company.chronicle(service.team, at);
  return repositories.find(history => history.service === id)!;
}

async function readRefs(folder: string): Promise<Map<string, Sha>> {
  const format = '--format=%(objectname) %(refname)';
  const lines = await runGit(folder, ['for-each-ref', format]);
  return new Map(
    lines
      .split('\n')
      .filter(line => line !== '')
      .map(line => [line.slice(41), line.slice(0, 40)]),
  );
}
