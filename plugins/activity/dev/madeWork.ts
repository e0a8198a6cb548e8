import type {
  WorkItemStatusCategory,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import { madeRoots, madeTreeItem } from '../src/work/__testUtils__/madeTree';

const stages: [string, WorkItemStatusCategory][] = [
  ['Done', 'done'],
  ['In review', 'inProgress'],
  ['To do', 'todo'],
];

/** Adds up what is below an item, as the backend does. */
function withTotals(item: WorkTreeItem): WorkTreeItem {
  const { children } = item;
  if (children.length === 0) return item;
  const sum = (value: (child: WorkTreeItem) => number) =>
    children.reduce((total, child) => total + value(child), 0);
  return {
    ...item,
    childCount: children.length,
    progress: {
      done: sum(child => child.progress.done),
      total: sum(child => child.progress.total),
      inProgress: sum(child => child.progress.inProgress),
    },
    items: 1 + sum(child => child.items),
    open: 1 + sum(child => child.open),
    blocked: sum(child => child.blocked),
  };
}

function leaf(key: string, index: number): WorkTreeItem {
  const [status, statusCategory] = stages[index % stages.length];
  const isDone = statusCategory === 'done';
  const flagged = index % 40 === 7;
  return madeTreeItem({
    key,
    summary: `Part ${index + 1} of what is to be built`,
    status,
    statusCategory,
    flagged,
    blocked: flagged ? 1 : 0,
    open: isDone ? 0 : 1,
    progress: {
      done: isDone ? 1 : 0,
      total: 1,
      inProgress: statusCategory === 'inProgress' ? 1 : 0,
    },
    delivery: isDone ? 'deployed' : 'none',
    owners: {
      components: ['component:default/checkout'],
      teams: ['group:default/harbour'],
    },
  });
}

function many(count: number, make: (index: number) => WorkTreeItem) {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** One tree of 10,000 items on four levels. */
function largeTree(): WorkTreeItem {
  const epics = many(9, epic =>
    withTotals(
      madeTreeItem({
        key: `EPIC-${epic + 1}`,
        type: 'Epic',
        summary: `Theme ${epic + 1}`,
        children: many(10, feature =>
          withTotals(
            madeTreeItem({
              key: `PIECE-${epic * 10 + feature + 1}`,
              type: 'Feature',
              summary: `Feature ${feature + 1} of theme ${epic + 1}`,
              children: many(110, story =>
                leaf(`PART-${(epic * 10 + feature) * 110 + story + 1}`, story),
              ),
            }),
          ),
        ),
      }),
    ),
  );
  return withTotals(
    madeTreeItem({
      key: 'PV-1',
      type: 'Product Version',
      summary: 'All of it at once',
      children: epics,
    }),
  );
}

function deepTree(): WorkTreeItem {
  let tree = leaf('DEEP-100', 1);
  for (let level = 99; level > 0; level -= 1) {
    tree = withTotals(
      madeTreeItem({
        key: `DEEP-${level}`,
        type: 'Task',
        summary: `Level ${level}`,
        children: [tree],
      }),
    );
  }
  return tree;
}

/** The made trees, by the name of the entity whose page it is. */
export const madeWork: Readonly<Record<string, () => WorkTreeItem[]>> = {
  large: () => [largeTree(), ...madeRoots()],
  deep: () => [deepTree()],
  wide: () => [
    withTotals(
      madeTreeItem({
        key: 'WIDE-0',
        type: 'Epic',
        summary: 'Everything else',
        children: many(5_000, index => leaf(`WIDE-${index + 1}`, index)),
      }),
    ),
  ],
  empty: () => [],
};
