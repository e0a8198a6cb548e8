import { CommitOrder } from './CommitOrder';
import type { CommitParents } from './ServiceInputs';

/**
 * Which commit of a project is an ancestor of which, as far as they are stored. A way between two commits that leads over one that is not stored is
 * not seen.
 */
export class CommitGraph {
  readonly #parents: CommitParents;
  /** Made when somebody asks for the first time: most services never go back. */
  #order: CommitOrder | undefined;

  constructor(parents: CommitParents) {
    this.#parents = parents;
  }

  has(sha: string): boolean {
    return this.#parents.has(sha);
  }

  shas(): Iterable<string> {
    return this.#parents.keys();
  }

  /**
   * Visits a commit and its ancestors, among them those that are not stored themselves but named as parents; not beyond commits at which
   * `visit` returns false.
   */
  walk(from: string, visit: (sha: string) => boolean): void {
    const open = [from];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      if (visit(sha)) open.push(...(this.#parents.get(sha) ?? []));
    }
  }

  /** Whether `newer` contains `older`; not so of a commit and itself, nor where one of them is unknown. */
  isAncestor(older: string, newer: string): boolean {
    this.#order ??= new CommitOrder(this.#parents);
    return this.#order.isAncestor(older, newer);
  }
}
