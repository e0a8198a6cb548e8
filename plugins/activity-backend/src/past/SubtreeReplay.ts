import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { cutCircles } from '../hierarchy/cutCircles';
import type { SubtreeEvent } from './SubtreeEvent';

/** What the leaves of a subtree add up to. */
export interface LeafTotals {
  total: number;
  done: number;
  /** Of those that are estimated. */
  estimate: number;
  estimateDone: number;
}

/** What came into the subtree and what left it, by the ids of the items. */
export interface Passage {
  entered: number[];
  left: number[];
}

interface State {
  exists: boolean;
  parentId: number | null;
  category: WorkItemStatusCategory;
  estimate: number | null;
}

/**
 * A subtree as it goes through time. What an event costs follows what it moves, and not the size of the tree. Trees are as they are
 * everywhere: what is not there has no children, and circles are cut at the smallest id.
 */
export class SubtreeReplay {
  readonly #rootId: number;
  readonly #states = new Map<number, State>();
  /** By the parent that they name, whether it exists or not. */
  readonly #children = new Map<number, Set<number>>();
  /** What is below the root, the root included. */
  readonly #inside = new Set<number>();
  readonly #leaves = new Map<number, State>();
  /** The item on a circle through the root that has no parent for that reason. */
  #cut: number | undefined;

  constructor(rootId: number) {
    this.#rootId = rootId;
  }

  /** Applies what happened at one moment. */
  apply(events: readonly SubtreeEvent[]): Passage {
    const touched = new Set<number>();
    for (const event of events) this.#note(event, touched);
    this.#moveCut(touched);
    const passage: Passage = { entered: [], left: [] };
    const counted = new Set(touched);
    for (const itemId of touched) this.#settle(itemId, passage, counted);
    for (const itemId of counted) this.#count(itemId);
    return passage;
  }

  /** What the leaves add up to now. */
  totals(): LeafTotals {
    const sums = { total: 0, done: 0, estimate: 0, estimateDone: 0 };
    for (const { category, estimate } of this.#leaves.values()) {
      const isDone = category === 'done';
      sums.total += 1;
      sums.done += isDone ? 1 : 0;
      sums.estimate += estimate ?? 0;
      sums.estimateDone += isDone ? estimate ?? 0 : 0;
    }
    return {
      ...sums,
      estimate: tidy(sums.estimate),
      estimateDone: tidy(sums.estimateDone),
    };
  }

  #note(event: SubtreeEvent, touched: Set<number>): void {
    const { itemId, at: _, ...changes } = event;
    const state = this.#stateOf(itemId);
    touched.add(itemId);
    if (changes.parentId !== undefined && changes.parentId !== state.parentId) {
      for (const parentId of [state.parentId, changes.parentId]) {
        if (parentId !== null) touched.add(parentId);
      }
      if (state.parentId !== null) {
        this.#childrenOf(state.parentId).delete(itemId);
      }
      if (changes.parentId !== null) {
        this.#childrenOf(changes.parentId).add(itemId);
      }
    }
    if (changes.exists !== undefined) {
      if (state.parentId !== null) touched.add(state.parentId);
      for (const child of this.#childrenOf(itemId)) touched.add(child);
    }
    Object.assign(state, changes);
  }

  /** Finds out whether the root is on a circle, and where that is cut. */
  #moveCut(touched: Set<number>): void {
    const named = new Map<number, number | null>();
    let at: number | null = this.#rootId;
    while (at !== null && !named.has(at)) {
      const { exists, parentId }: State = this.#stateOf(at);
      const next: number | null = exists ? parentId : null;
      named.set(at, next);
      at = next;
    }
    const cut = at === this.#rootId ? [...cutCircles(named)][0] : undefined;
    if (cut === this.#cut) return;
    for (const itemId of [cut, this.#cut]) {
      if (itemId === undefined) continue;
      touched.add(itemId);
      const { parentId } = this.#stateOf(itemId);
      if (parentId !== null) touched.add(parentId);
    }
    this.#cut = cut;
  }

  /** Sees whether an item is in the subtree now, and all that hangs from it. */
  #settle(itemId: number, passage: Passage, counted: Set<number>): void {
    const waiting = [{ id: itemId, isInside: this.#reaches(itemId) }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, isInside } = next;
      if (isInside === this.#inside.has(id)) continue;
      if (isInside) this.#inside.add(id);
      else this.#inside.delete(id);
      counted.add(id);
      if (id !== this.#rootId) {
        (isInside ? passage.entered : passage.left).push(id);
      }
      for (const child of this.#childrenOf(id)) {
        const goesAlong = this.#parentOf(child) === id && isInside;
        if (child !== this.#rootId) {
          waiting.push({ id: child, isInside: goesAlong });
        }
      }
    }
  }

  #reaches(itemId: number): boolean {
    const seen = new Set<number>();
    let at: number | null = itemId;
    while (at !== null && !seen.has(at)) {
      if (at === this.#rootId) return this.#stateOf(at).exists;
      seen.add(at);
      at = this.#parentOf(at);
    }
    return false;
  }

  #count(itemId: number): void {
    const hasChild = () => {
      for (const child of this.#childrenOf(itemId)) {
        if (this.#parentOf(child) === itemId) return true;
      }
      return false;
    };
    if (this.#inside.has(itemId) && !hasChild()) {
      this.#leaves.set(itemId, this.#stateOf(itemId));
    } else {
      this.#leaves.delete(itemId);
    }
  }

  /** What an item hangs from: both have to be there. */
  #parentOf(itemId: number): number | null {
    const { exists, parentId } = this.#stateOf(itemId);
    if (!exists || parentId === null || itemId === this.#cut) return null;
    return this.#stateOf(parentId).exists ? parentId : null;
  }

  #stateOf(itemId: number): State {
    let state = this.#states.get(itemId);
    if (!state) {
      state = {
        exists: false,
        parentId: null,
        category: 'todo',
        estimate: null,
      };
      this.#states.set(itemId, state);
    }
    return state;
  }

  #childrenOf(itemId: number): Set<number> {
    let children = this.#children.get(itemId);
    if (!children) this.#children.set(itemId, (children = new Set()));
    return children;
  }
}

/** Sums of fractions such as 0.1 come out as they are written. */
function tidy(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
