import type { BranchRecord } from '@activity-insights/plugin-activity-node';
import type { Branch } from '../branches/orderBranches';

/**
 * Tells which branch each commit of a walk belongs to: the first, in order, of those that reach it.
 *
 * A walk in topological order gives children before their parents, so when a commit comes, all that lead to it have
 * said which branch they bring. Only commits that are expected and have not come yet are remembered.
 */
export class BranchAttribution {
  readonly #branches: readonly BranchRecord[];
  /** Index of the first branch, by the id of an expected commit. */
  readonly #expected = new Map<string, number>();

  /** @param branches - ordered: those first that commits belong to first */
  constructor(branches: readonly Branch[]) {
    this.#branches = branches.map(({ name, order }) => ({ name, order }));
    branches.forEach(({ tips }, index) =>
      tips.forEach(tip => this.#expect(tip, index)),
    );
  }

  /**
   * The branch of the next commit of the walk.
   *
   * @param parents - as the walk goes, so none at the boundary of a shallow clone
   */
  next(sha: string, parents: readonly string[]): BranchRecord | undefined {
    const index = this.#expected.get(sha);
    if (index === undefined) {
      return undefined;
    }
    this.#expected.delete(sha);
    for (const parent of parents) {
      this.#expect(parent, index);
    }
    return this.#branches[index];
  }

  #expect(sha: string, index: number) {
    const known = this.#expected.get(sha);
    if (known === undefined) {
      this.#expected.set(ownCopy(sha), index);
    } else if (index < known) {
      this.#expected.set(sha, index);
    }
  }
}

/** A text cut out of a chunk of output keeps the whole chunk in memory for as long as it lives; a copy does not. */
function ownCopy(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
