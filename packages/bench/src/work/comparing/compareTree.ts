import type {
  WorkTotals,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import type { ListedTree } from '../reading/readTree';
import type { ExpectedTree } from '../truth/expectTree';
import type { Forest } from '../truth/Forest';
import type { TrueItem } from '../truth/TrueItem';
import type { Differences } from './Differences';
import { type ItemFacts } from './factsOf';

/** How items of a tree are compared. */
export interface TreeComparison {
  /** The beginning of the kinds of differences, such as `tree`. */
  area: string;
  /** What was asked, such as `Component web`. */
  name: string;
  forest: Forest;
  factsOfAnswer: (item: WorkTreeItem) => ItemFacts;
  factsOfTruth: (item: TrueItem) => ItemFacts;
  numbersOf: (totals: WorkTotals) => ItemFacts;
  addUp: (item: TrueItem) => WorkTotals;
}

/** Compares the trees of an answer with those that should be there: which, where, what, and how much. */
export function compareTree(
  differences: Differences,
  expected: ExpectedTree,
  { listed, repeated, first }: ListedTree,
  comparison: TreeComparison,
): void {
  const { area, name } = comparison;
  const kind = (part: string) => `${area}: ${part}`;
  differences.sameSet(
    kind('items'),
    name,
    listed.keys(),
    expected.listed.keys(),
  );
  for (const key of repeated)
    differences.wrong(kind('items'), `${name}: ${key} twice`);
  differences.same(kind('total'), name, first.total, expected.total);
  differences.same(
    kind('types of roots'),
    name,
    [...first.rootTypes].sort(),
    expected.rootTypes,
  );
  differences.same(
    kind('unlinked'),
    name,
    first.unlinked,
    expected.unlinked.length,
  );
  differences.sameSet(
    kind('by type'),
    name,
    first.byType.map(({ type, count }) => `${count} ${type}`),
    expected.byType.map(({ type, count }) => `${count} ${type}`),
  );
  for (const [key, { item, parent }] of listed) {
    const truth = expected.listed.get(key);
    if (!truth) continue;
    const about = `${key} in ${name}`;
    differences.same(kind('parent'), about, parent, truth.parent);
    differences.same(
      kind('context'),
      about,
      item.context === true,
      truth.isContext,
    );
    compareItem(differences, item, truth.item, comparison);
  }
}

/** Compares one listed item: what it is, what it has, and what is below it. */
export function compareItem(
  differences: Differences,
  item: WorkTreeItem,
  truth: TrueItem,
  comparison: TreeComparison,
): void {
  const { area, name, forest, numbersOf } = comparison;
  const about = `${item.key} in ${name}`;
  const compare = (is: ItemFacts, shouldBe: ItemFacts) => {
    for (const field of Object.keys(shouldBe)) {
      const kind = `${area}: ${field}`;
      differences.same(kind, about, is[field], shouldBe[field]);
    }
  };
  compare(comparison.factsOfAnswer(item), comparison.factsOfTruth(truth));
  compare(numbersOf(item), numbersOf(comparison.addUp(truth)));
  differences.same(
    `${area}: children`,
    about,
    item.childCount,
    forest.childrenOf(truth).length,
  );
  differences.same(
    `${area}: broken`,
    about,
    item.broken,
    forest.isOrphan(truth) ? 'orphan' : undefined,
  );
}
