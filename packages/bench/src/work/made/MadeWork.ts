import { mixBits } from '../../organisation/mixBits';

/** Types of made work items, from the highest down. */
export const madeTypes = [
  'Product Version',
  'Feature',
  'Epic',
  'Story',
  'Sub-task',
] as const;
export type MadeType = (typeof madeTypes)[number];

/** How much work is made. */
export interface MadeSize {
  /** Items in all. */
  items: number;
  /** Items in the one large tree. */
  tree: number;
}

/** A project with the items that it has: numbers from 0 over all projects, half-open. */
export interface MadeProject {
  number: number;
  key: string;
  from: number;
  to: number;
}

/** Where an item stands in its tree. */
interface Stand {
  type: MadeType;
  parent?: number;
}

/** Levels of the deep tree, and children of the wide one. */
export const deepLevels = 100;
export const wideChildren = 5_000;

const ordinaryTree = 100;
const ordinaryProjects = 47;

/**
 * Work items of which everything follows from their numbers: a tree that is large, one that is deep, one that is wide, and in all
 * other projects trees of a hundred.
 */
export class MadeWork {
  readonly projects: readonly MadeProject[];
  readonly #size: MadeSize;
  readonly #wide: number;

  /** @throws Error if the three special trees do not fit */
  constructor(size: MadeSize) {
    this.#size = size;
    this.#wide = Math.min(wideChildren, Math.floor(size.items / 10)) + 1;
    const { items, tree } = size;
    const rest = tree + deepLevels + this.#wide;
    if (tree < 1_000 || rest > items) {
      throw new Error(
        '--tree is less than 1,000, or --items have no room for it',
      );
    }
    const trees = Math.ceil((items - rest) / ordinaryTree);
    const each = Math.ceil(trees / ordinaryProjects) * ordinaryTree;
    const ends = [tree, tree + deepLevels, rest];
    for (let end = rest + each; end - each < items; end += each) {
      ends.push(Math.min(end, items));
    }
    this.projects = ends.map((to, number) => ({
      number,
      key: `WK${number}`,
      from: number === 0 ? 0 : ends[number - 1],
      to,
    }));
  }

  projectOf(n: number): MadeProject {
    return this.projects.find(({ to }) => n < to)!;
  }

  keyOf(n: number): string {
    const { key, from } = this.projectOf(n);
    return `${key}-${n - from + 1}`;
  }

  standOf(n: number): Stand {
    const { number, from } = this.projectOf(n);
    const place = n - from;
    if (place === 0) return { type: 'Product Version' };
    if (number === 0) return this.#standInLarge(place);
    if (number === 1) return { type: 'Story', parent: n - 1 };
    if (number === 2) return { type: 'Story', parent: from };
    return standInOrdinary(from, place);
  }

  /** 20 Features, 400 Epics, then Stories, and as many Sub-tasks below them. */
  #standInLarge(place: number): Stand {
    const [features, epics] = [20, 400];
    const firstEpic = 1 + features;
    const firstStory = firstEpic + epics;
    const firstSubtask = Math.floor((firstStory + this.#size.tree) / 2);
    if (place < firstEpic) return { type: 'Feature', parent: 0 };
    if (place < firstStory) {
      return { type: 'Epic', parent: 1 + ((place - firstEpic) % features) };
    }
    if (place < firstSubtask) {
      const parent = firstEpic + ((place - firstStory) % epics);
      return { type: 'Story', parent };
    }
    const stories = firstSubtask - firstStory;
    const parent = firstStory + (mixBits(place) % stories);
    return { type: 'Sub-task', parent };
  }
}

/** A Version with 4 Features, 12 Epics and 83 Stories, again and again. */
function standInOrdinary(from: number, place: number): Stand {
  const root = from + place - (place % ordinaryTree);
  const inTree = place % ordinaryTree;
  if (inTree === 0) return { type: 'Product Version' };
  if (inTree < 5) return { type: 'Feature', parent: root };
  if (inTree < 17) return { type: 'Epic', parent: root + 1 + (inTree % 4) };
  return { type: 'Story', parent: root + 5 + (inTree % 12) };
}
