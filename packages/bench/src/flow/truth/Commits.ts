import type {
  ChangeHistory,
  Commit,
  RepositoryHistory,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** The commits of a repository with what comes before what. */
export class Commits {
  readonly #bySha: ReadonlyMap<string, Commit>;
  readonly #refs: RepositoryHistory['refs'];

  constructor({ commits, refs }: Pick<RepositoryHistory, 'commits' | 'refs'>) {
    this.#bySha = new Map(commits.map(commit => [commit.sha, commit]));
    this.#refs = refs;
  }

  get(sha: string): Commit | undefined {
    return this.#bySha.get(sha);
  }

  /**
   * The first commit of a merge request: of what its branch had, and its target had not, when it ended or has now, what nothing of
   * it comes before; of several the oldest.
   *
   * @param endedAt - when it was merged or closed; undefined while it is open
   * @param now - UTC epoch milliseconds, as all instants
   */
  firstOf(
    { sourceBranch, targetBranch }: ChangeHistory,
    endedAt: number | undefined,
    now: number,
  ): Commit | undefined {
    const head = this.#tip(sourceBranch, (endedAt ?? now - 1) + 1);
    const target = this.#tip(targetBranch, endedAt ?? now);
    if (head === undefined || target === undefined) return undefined;
    const before = this.#reach(target, new Set());
    const own = this.#reach(head, before);
    const first = [...own].flatMap(sha => {
      const commit = this.#bySha.get(sha);
      return commit && !commit.parents.some(each => own.has(each))
        ? [commit]
        : [];
    });
    return first.sort((a, b) => a.committer.at - b.committer.at)[0];
  }

  /** Where a branch pointed to last before a moment, whether it was deleted afterwards or not. */
  #tip(branch: string, before: number): string | undefined {
    const ref = `refs/heads/${branch}`;
    return this.#refs.findLast(
      each => each.ref === ref && each.at < before && each.to !== undefined,
    )?.to;
  }

  #reach(tip: string, known: ReadonlySet<string>): Set<string> {
    const found = new Set<string>();
    const open = [tip];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (found.has(sha) || known.has(sha)) continue;
      found.add(sha);
      open.push(...(this.#bySha.get(sha)?.parents ?? []));
    }
    return found;
  }
}
