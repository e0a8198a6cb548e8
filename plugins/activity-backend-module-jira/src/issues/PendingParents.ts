import type { KnownFields } from '../fields/KnownFields';
import type { RawIssue } from '../mapping/CompleteIssue';
import { parentToLookFor } from './parentToLookFor';

/** Parents of items that were read, which were not met themselves and may lie behind the horizon. */
export class PendingParents {
  readonly #waiting: Set<string>;
  readonly #settled = new Set<string>();

  /** @param names - ids or keys, of an earlier `toList` */
  constructor(names: readonly string[] = []) {
    this.#waiting = new Set(names);
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** An item was read: nobody needs to look for it, but perhaps for its parent. */
  meet(issue: RawIssue, known: KnownFields): void {
    this.#waiting.delete(issue.id);
    this.#waiting.delete(issue.key);
    const parent = parentToLookFor(issue, known);
    if (parent !== undefined && !this.#settled.has(parent)) {
      this.#waiting.add(parent);
    }
  }

  /** Some of them, which stay until they are settled. */
  some(most: number): string[] {
    return [...this.#waiting].slice(0, most);
  }

  /** They were looked for, with or without success. */
  settle(names: readonly string[]): void {
    for (const name of names) {
      this.#waiting.delete(name);
      this.#settled.add(name);
    }
  }

  toList(): string[] {
    return [...this.#waiting];
  }
}
