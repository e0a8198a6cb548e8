import { defaultBranchAt, refsAt } from '../chronicle/refsAt';
import type { RepositoryHistory, Sha } from '../model';
import { hasHappened, pathOf, type Knowing } from './Knowing';
import type { EventRow } from './rows';
import { rowsAbout } from './rowsAbout';

const heads = 'refs/heads/';

/** Every commit that was ever pushed, with the branch that it is on now; none if no branch leads to it any more. */
export function* commitEvents(
  knowing: Knowing,
  repository: RepositoryHistory,
): Generator<EventRow> {
  const branches = attributeBranches(knowing, repository);
  const project = pathOf(knowing, repository.service);
  for (const commit of repository.commits) {
    if (hasHappened(knowing, commit.pushedAt)) {
      const { sha } = commit;
      const row = rowsAbout(knowing, { source: 'gitlab', project, sha });
      yield {
        ...row(`commit/${sha}`, 'commit', commit.author.at, commit.by),
        offset: commit.author.offset,
        branch: branches.get(sha) ?? null,
        parents: commit.parents.length,
      };
    }
  }
}

/** The default branch first, then the others by name; a commit belongs to the first that leads to it. */
function attributeBranches(
  { at }: Knowing,
  repository: RepositoryHistory,
): Map<Sha, string> {
  const parents = new Map(
    repository.commits.map(commit => [commit.sha, commit.parents]),
  );
  const refs = refsAt(repository, at);
  const first = heads + defaultBranchAt(repository, at);
  const names = [...refs.keys()]
    .filter(name => name.startsWith(heads))
    .sort((a, b) => {
      if (a === first || b === first) return a === first ? -1 : 1;
      return a < b ? -1 : 1;
    });
  const attributed = new Map<Sha, string>();
  for (const name of names) {
    const open = [refs.get(name)!];
    while (open.length > 0) {
      const sha = open.pop()!;
      if (!attributed.has(sha)) {
        attributed.set(sha, name.slice(heads.length));
        open.push(...(parents.get(sha) ?? []));
      }
    }
  }
  return attributed;
}
