/** How much is made. */
export interface FlowSize {
  /** Work items in all. */
  items: number;
  /** About how many entries their changelogs have together. */
  transitions: number;
}

/** A project with what it has: numbers over all projects, half-open. */
export interface FlowProject {
  number: number;
  key: string;
  items: { from: number; to: number };
  changes: { from: number; to: number };
}

const ordinaryProjects = 48;

/** So many changes are made for a hundred work items. */
const changesPerHundred = 40;

/** Items of an Epic, itself the first of them. */
export const epicSize = 20;

/**
 * Work items and changes of which everything follows from their numbers. The first project is small, the second has a quarter of
 * everything, the others have equal shares of the rest.
 */
export class MadeFlow {
  readonly projects: readonly FlowProject[];
  /** How many entries the changelog of an item has on average, if nothing cuts it short. */
  readonly entriesPerItem: number;

  /** @throws Error if there are too few items for all projects */
  constructor({ items, transitions }: FlowSize) {
    if (items < 1_000) throw new Error('--items is less than 1,000');
    this.entriesPerItem = transitions / items;
    const small = Math.max(Math.floor(items / 100), 50);
    const large = small + Math.floor(items / 4);
    const share = (items - large) / ordinaryProjects;
    const ends = [small, large];
    for (let nth = 1; nth <= ordinaryProjects; nth += 1) {
      ends.push(Math.round(large + nth * share));
    }
    const changeAt = (item: number) =>
      Math.floor((item * changesPerHundred) / 100);
    this.projects = ends.map((to, number) => {
      const from = number === 0 ? 0 : ends[number - 1];
      return {
        number,
        key: `FL${number}`,
        items: { from, to },
        changes: { from: changeAt(from), to: changeAt(to) },
      };
    });
  }

  keyOf({ key, items }: FlowProject, item: number): string {
    return `${key}-${item - items.from + 1}`;
  }
}
