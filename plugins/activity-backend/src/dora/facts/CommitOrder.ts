import type { CommitParents } from './ServiceInputs';

/**
 * The commits of a project in an order in which parents come before children, as far as they are stored. Numbers stand for commits here: a service
 * may go back and forth a thousand times in a history of a hundred thousand, and each time is one pass over what lies between two numbers.
 */
export class CommitOrder {
  readonly #numbers: ReadonlyMap<string, number>;
  /** The numbers of the parents of all, one after another, and where those of each begin. */
  readonly #parents: Int32Array;
  readonly #begins: Int32Array;
  readonly #marks: Uint8Array;

  constructor(commits: CommitParents) {
    const numbers = numberCommits(commits);
    const parents: number[] = [];
    this.#begins = new Int32Array(numbers.size + 1);
    for (const [sha, number] of numbers) {
      this.#begins[number] = parents.length;
      for (const parent of commits.get(sha) ?? []) {
        const before = numbers.get(parent) ?? number;
        if (before < number) parents.push(before);
      }
    }
    this.#begins[numbers.size] = parents.length;
    this.#parents = Int32Array.from(parents);
    this.#marks = new Uint8Array(numbers.size);
    this.#numbers = numbers;
  }

  /** Whether `newer` contains `older`; not so of a commit and itself, nor where one of them is unknown. */
  isAncestor(older: string, newer: string): boolean {
    const from = this.#numbers.get(older);
    const to = this.#numbers.get(newer);
    if (from === undefined || to === undefined || from >= to) return false;
    this.#marks[from] = 1;
    for (let number = from + 1; number <= to; number += 1) {
      this.#marks[number] = this.#hasMarkedParent(number, from) ? 1 : 0;
    }
    return this.#marks[to] === 1;
  }

  /** Only what lies after `from` has been marked anew. */
  #hasMarkedParent(number: number, from: number): boolean {
    const end = this.#begins[number + 1];
    for (let index = this.#begins[number]; index < end; index += 1) {
      const parent = this.#parents[index];
      if (parent >= from && this.#marks[parent] === 1) return true;
    }
    return false;
  }
}

/** Numbers from 0, in their order; nothing calls itself, because histories are deep. */
function numberCommits(commits: CommitParents): Map<string, number> {
  const numbers = new Map<string, number>();
  const opened = new Set<string>();
  for (const tip of commits.keys()) {
    const path = opened.has(tip) ? [] : [tip];
    opened.add(tip);
    while (path.length > 0) {
      const top = path[path.length - 1];
      // What is open already is numbered, or on the way here: no history has a circle, but a wrong answer of a source may.
      const next = commits.get(top)?.find(parent => !opened.has(parent));
      if (next === undefined) {
        numbers.set(top, numbers.size);
        path.pop();
      } else {
        opened.add(next);
        path.push(next);
      }
    }
  }
  return numbers;
}
