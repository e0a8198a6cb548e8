import { PersonId, Sha, Signature } from '../../model';
import { File } from '../objects/FileTree';
import { applyPatch, Made, makeCommit } from './Made';

/** What one commit says of itself. */
export interface CommitWords {
  readonly author: Signature;
  readonly committer: Signature;
  readonly by: PersonId;
  readonly message: string;
}

/** A branch on somebody's machine: where it left its target, and the commits since. */
export class LocalBranch {
  #base: Made;
  #own: Made[] = [];

  constructor(base: Made) {
    this.#base = base;
  }

  get tip(): Made {
    return this.#own[this.#own.length - 1] ?? this.#base;
  }

  get base(): Made {
    return this.#base;
  }

  /** Its own commits, oldest first, merge commits of the target included. */
  get own(): readonly Made[] {
    return this.#own;
  }

  /** All that it changes: of each file what it was made last. */
  get patch(): readonly File[] {
    const files = new Map<string, File>();
    for (const { patch } of this.#own) {
      for (const file of patch) files.set(file.path, file);
    }
    return [...files.values()];
  }

  commit(words: CommitWords, patch: readonly File[]): void {
    const { tip } = this;
    const tree = applyPatch(tip.tree, patch);
    this.#own.push(makeCommit({ ...words, parents: [tip], tree, patch }));
  }

  /** Makes the last commit again, with its author, moment and message, if it is one that can be. */
  amend(committer: Signature, patch: readonly File[]): void {
    const last = this.#own[this.#own.length - 1];
    if (!last || last.patch.length === 0) return;
    this.#own.pop();
    this.commit({ ...last, committer }, patch);
  }

  /** Merges the target into it. Nothing happens if it has not moved since. */
  pull(target: Made, words: CommitWords): void {
    if (target === this.#base || this.contains(target.sha)) return;
    this.#own.push(
      makeCommit({
        ...words,
        parents: [this.tip, target],
        tree: applyPatch(target.tree, this.patch),
        patch: [],
      }),
    );
  }

  /**
   * Makes its commits again on top of the target: by the same authors, at the same moments, with the same messages.
   *
   * @returns whether it had to move
   */
  rebase(target: Made, committer: Signature): boolean {
    if (target === this.#base) return false;
    const moved = this.#own.filter(({ parents }) => parents.length === 1);
    this.#base = target;
    this.#own = [];
    for (const commit of moved) {
      this.commit({ ...commit, committer }, commit.patch);
    }
    return true;
  }

  /** Whether a commit is on it since it left its target, or was merged into it. */
  contains(sha: Sha): boolean {
    return this.#own.some(
      commit => commit.sha === sha || commit.parents.includes(sha),
    );
  }
}
