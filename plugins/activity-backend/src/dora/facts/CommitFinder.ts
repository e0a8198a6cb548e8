import { CommitGraph } from './CommitGraph';
import type { MergedChange, Run, ServiceInputs } from './ServiceInputs';

/** A commit of a project. */
export interface FoundCommit {
  projectId: number;
  sha: string;
}

/** Letters of a commit that everybody writes at least. */
const shortest = 7;

/** How long the names of commits are that nobody has cut. */
const whole = 40;

/** Finds the commits that runs deployed. */
export class CommitFinder {
  readonly #graphs = new Map<number, CommitGraph>();
  readonly #landed = new Map<number, Set<string>>();
  readonly #projects: readonly number[];
  readonly #beginnings = new Map<number, Map<string, string[]>>();

  constructor({
    changes,
    commits,
  }: Pick<ServiceInputs, 'changes' | 'commits'>) {
    for (const [projectId, parents] of commits) {
      this.#graphs.set(projectId, new CommitGraph(parents));
    }
    for (const change of changes) this.#add(change);
    this.#projects = [
      ...new Set([...this.#graphs.keys(), ...this.#landed.keys()]),
    ].sort((a, b) => a - b);
  }

  graphOf(projectId: number): CommitGraph {
    const known = this.#graphs.get(projectId);
    if (known) return known;
    const empty = new CommitGraph(new Map());
    this.#graphs.set(projectId, empty);
    return empty;
  }

  /**
   * The commit that a run deployed: of a run of a project the one that it names. What was reported names no project, and perhaps only the
   * beginning of a commit: it has that commit in every project of the service in which it is known, by project.
   */
  commitsOf({ projectId, sha }: Run): readonly FoundCommit[] {
    if (sha === null) return [];
    if (projectId !== null) return [{ projectId, sha }];
    return this.#projects.flatMap(project => {
      const found = this.#find(project, sha.toLowerCase());
      return found === undefined ? [] : [{ projectId: project, sha: found }];
    });
  }

  /** The project of a service that has commits or changes of one only. */
  onlyProject(): number | undefined {
    return this.#projects.length === 1 ? this.#projects[0] : undefined;
  }

  #add({ projectId, landed }: MergedChange): void {
    const shas = this.#landed.get(projectId) ?? new Set<string>();
    for (const sha of landed) shas.add(sha);
    this.#landed.set(projectId, shas);
  }

  #find(projectId: number, sha: string): string | undefined {
    if (this.#graphs.get(projectId)?.has(sha)) return sha;
    if (this.#landed.get(projectId)?.has(sha)) return sha;
    if (sha.length >= whole || sha.length < shortest) return undefined;
    const likely =
      this.#beginningsOf(projectId).get(sha.slice(0, shortest)) ?? [];
    const found = likely.filter(other => other.startsWith(sha));
    // A beginning that several commits have names none of them.
    return found.length === 1 ? found[0] : undefined;
  }

  #beginningsOf(projectId: number): Map<string, string[]> {
    const known = this.#beginnings.get(projectId);
    if (known) return known;
    const beginnings = new Map<string, string[]>();
    const shas = new Set([
      ...(this.#graphs.get(projectId)?.shas() ?? []),
      ...(this.#landed.get(projectId) ?? []),
    ]);
    for (const sha of shas) {
      const beginning = sha.slice(0, shortest);
      const others = beginnings.get(beginning);
      if (others) others.push(sha);
      else beginnings.set(beginning, [sha]);
    }
    this.#beginnings.set(projectId, beginnings);
    return beginnings;
  }
}
