import type { Forest } from './Forest';
import type { TrueItem } from './TrueItem';

/** What a tree has to list. */
export interface ExpectedTree {
  /** By the keys of items that are listed. */
  listed: Map<string, { item: TrueItem; parent?: string; isContext: boolean }>;
  /** Roots that match. */
  total: number;
  rootTypes: string[];
  byType: { type: string; count: number }[];
  /** Items that match and are below no root. */
  unlinked: string[];
}

/** How high a type stands; GitLab has no levels. */
const levels: Readonly<Record<string, number>> = {
  'Product Version': 3,
  Feature: 2,
  'Customer Adoption': 2,
  Epic: 1,
  'Sub-task': -1,
};

export interface TreeQuestion {
  /** What is asked for. */
  inScope: (item: TrueItem) => boolean;
  /** What the filters find of that; everything if there are none. */
  finds?: (item: TrueItem) => boolean;
  /** Types that trees begin with, where they are configured. */
  configured?: readonly string[];
}

/** Works out the trees of what matches, with what is above it. */
export function expectTree(
  forest: Forest,
  { inScope, finds = () => true, configured }: TreeQuestion,
): ExpectedTree {
  const matches = (item: TrueItem) => inScope(item) && finds(item);
  const scoped = forest.items.filter(inScope);
  const matching = scoped.filter(finds);
  // What trees begin with depends on what is there, not on what is looked for.
  const rootTypes = rootTypesOf(withAncestors(forest, scoped), configured);
  const isRoot = (item: TrueItem) => rootTypes.includes(item.type);
  const rootAbove = (item: TrueItem) =>
    [item, ...forest.ancestorsOf(item)].some(isRoot);
  const listed: ExpectedTree['listed'] = new Map();
  for (const item of withAncestors(forest, matching)) {
    if (!rootAbove(item)) continue;
    const isBelowRoot = forest.ancestorsOf(item).some(isRoot);
    const parent = isBelowRoot ? forest.parentOf(item)?.key : undefined;
    listed.set(item.key, { item, parent, isContext: !matches(item) });
  }
  const counts = new Map<string, number>();
  for (const { type } of matching)
    counts.set(type, (counts.get(type) ?? 0) + 1);
  return {
    listed,
    total: matching.filter(isRoot).length,
    rootTypes,
    byType: [...counts].map(([type, count]) => ({ type, count })),
    unlinked: matching.filter(item => !rootAbove(item)).map(({ key }) => key),
  };
}

function withAncestors(forest: Forest, items: readonly TrueItem[]): TrueItem[] {
  return [
    ...new Set(items.flatMap(item => [item, ...forest.ancestorsOf(item)])),
  ];
}

/** Of each system: those that are configured, else those of the highest level that is there. */
function rootTypesOf(
  items: readonly TrueItem[],
  configured: readonly string[] | undefined,
): string[] {
  const types = (['jira', 'gitlab'] as const).flatMap(source => {
    const ours = items.filter(item => item.source === source);
    if (source === 'jira' && configured) {
      return configured.filter(type => ours.some(item => item.type === type));
    }
    const highest = Math.max(...ours.map(({ type }) => levels[type] ?? 0));
    return ours
      .filter(({ type }) => (levels[type] ?? 0) === highest)
      .map(({ type }) => type);
  });
  return [...new Set(types)].sort();
}
