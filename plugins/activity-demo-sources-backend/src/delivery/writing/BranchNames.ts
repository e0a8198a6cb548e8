import { Instant } from '../../model';
import { BranchRef } from '../BranchRef';

/** What the branches of a repository are called. */
export class BranchNames {
  readonly #defaults: readonly { from: Instant; name: string }[];
  readonly #byChange = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(defaults: readonly { from: Instant; name: string }[]) {
    this.#defaults = defaults;
  }

  /** The name at a moment; none if it is the branch of a change that has none yet. */
  of(branch: BranchRef, at: Instant): string | undefined {
    switch (branch.kind) {
      case 'default': {
        const since = this.#defaults.findLast(({ from }) => from <= at);
        return (since ?? this.#defaults[0]).name;
      }
      case 'release':
        return `release/${branch.line}`;
      default:
        return this.#byChange.get(branch.key);
    }
  }

  /** Names the branch of a change, which is to be done once, in order of time. */
  give(change: string, wanted: string): string {
    let name = wanted;
    for (let more = 2; this.#taken.has(name); more++) {
      name = `${wanted}-${more}`;
    }
    this.#taken.add(name);
    this.#byChange.set(change, name);
    return name;
  }
}
