import { Commit, RepositoryHistory, Sha } from '../model';
import { DatedQueue } from './DatedQueue';

const graphs = new WeakMap<RepositoryHistory, CommitGraph>();

/** The commits of a repository and what can be reached from where. It knows those of later, too: begin at refs. */
export class CommitGraph {
  readonly #commits: ReadonlyMap<Sha, Commit>;

  constructor(commits: readonly Commit[]) {
    this.#commits = new Map(commits.map(commit => [commit.sha, commit]));
  }

  /** Made once for as long as the chronicle is kept. */
  static of(history: RepositoryHistory): CommitGraph {
    let graph = graphs.get(history);
    if (!graph) {
      graph = new CommitGraph(history.commits);
      graphs.set(history, graph);
    }
    return graph;
  }

  get(sha: Sha): Commit | undefined {
    return this.#commits.get(sha);
  }

  /** The tips and all of their ancestors, but for those that are known. */
  reachable(
    tips: Iterable<Sha>,
    known: ReadonlySet<Sha> = new Set(),
  ): Set<Sha> {
    const found = new Set<Sha>();
    const open = [...tips];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (found.has(sha) || known.has(sha)) continue;
      found.add(sha);
      open.push(...(this.#commits.get(sha)?.parents ?? []));
    }
    return found;
  }

  /**
   * The tips and their ancestors as `git log` lists them: of what is reached next, always the newest by committer date.
   *
   * @param known - commits that are left out
   */
  log(
    tips: Iterable<Sha>,
    {
      known = new Set(),
      firstParent = false,
    }: { known?: ReadonlySet<Sha>; firstParent?: boolean } = {},
  ): Commit[] {
    const seen = new Set<Sha>(known);
    const queue = new DatedQueue<Commit>();
    const enter = (sha: Sha) => {
      const commit = this.#commits.get(sha);
      if (!commit || seen.has(sha)) return;
      seen.add(sha);
      queue.push(commit.committer.at, commit);
    };
    for (const tip of tips) enter(tip);
    const list: Commit[] = [];
    for (let next = queue.pop(); next; next = queue.pop()) {
      list.push(next);
      for (const parent of firstParent
        ? next.parents.slice(0, 1)
        : next.parents) {
        enter(parent);
      }
    }
    return list;
  }

  /** The same commits in such an order that none comes before its children, and lines of work stay together. */
  topologicalLog(
    tips: Iterable<Sha>,
    known: ReadonlySet<Sha> = new Set(),
  ): Commit[] {
    const commits = this.log(tips, { known });
    const children = new Map<Sha, number>();
    for (const parent of commits.flatMap(({ parents }) => parents)) {
      children.set(parent, (children.get(parent) ?? 0) + 1);
    }
    const listed = new Set(commits.map(({ sha }) => sha));
    const open = commits.filter(({ sha }) => !children.has(sha)).reverse();
    const list: Commit[] = [];
    for (let next = open.pop(); next; next = open.pop()) {
      list.push(next);
      for (const parent of next.parents) {
        const left = children.get(parent)! - 1;
        children.set(parent, left);
        if (left === 0 && listed.has(parent)) {
          open.push(this.#commits.get(parent)!);
        }
      }
    }
    return list;
  }

  /** The newest commit that both can reach. */
  mergeBase(one: Sha, other: Sha): Sha | undefined {
    const reached = this.reachable([other]);
    return this.log([one]).find(({ sha }) => reached.has(sha))?.sha;
  }
}
