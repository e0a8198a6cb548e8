import type { MadeWork } from '../made/MadeWork';

/** A question about work, below `/api/activity/work-items/`. */
export interface WorkQuestion {
  name: string;
  path: string;
  /** What 95 of 100 answers may take, in milliseconds. */
  atMost?: number;
  /** What an answer has to have for the measurement to mean something; gets the parsed answer. */
  isWhole?: (answer: WorkAnswer) => boolean;
}

/** As much of an answer as is looked at. */
export interface WorkAnswer {
  /** Of a single item it is a number. */
  items?: WorkNode[] | number;
  keys?: string[];
  total?: number;
}

interface WorkNode {
  key: string;
  nextChildren?: string;
  children?: WorkNode[];
}

const bar = 150;

/**
 * What is asked of made work.
 *
 * @param now - the end of all that was made, UTC epoch milliseconds
 * @param nextChildren - where the second page of the wide tree begins
 */
export function workQuestions(
  work: MadeWork,
  now: number,
  nextChildren: string,
): WorkQuestion[] {
  const [large, deep, wide, ordinary] = work.projects.map(({ from }) => from);
  const key = (n: number) => encodeURIComponent(work.keyOf(n));
  const leaf = Math.floor(large + (deep - large) / 2);
  const half = new Date(now - 200 * 86_400_000).toISOString();
  const last = new Date(now).toISOString().slice(0, 10);
  const size = deep - large;
  const tree = `tree?root=${key(large)}`;
  return [
    {
      name: 'tree of the large root, 5 levels',
      path: `${tree}&maxDepth=5`,
      atMost: bar,
      isWhole: ({ items }) => countNodes(items) === size,
    },
    {
      name: 'tree of the large root, 100 levels',
      path: `${tree}&maxDepth=100`,
      atMost: bar,
      isWhole: ({ items }) => countNodes(items) === size,
    },
    { name: 'the large root alone', path: `${tree}&maxDepth=1`, atMost: bar },
    {
      name: 'tree of 100 levels',
      path: `tree?root=${key(deep)}&maxDepth=100`,
      atMost: bar,
      isWhole: ({ items }) => countNodes(items) === wide - deep,
    },
    {
      name: 'first page of 5,000 children',
      path: `tree?root=${key(wide)}&maxDepth=2`,
      atMost: bar,
    },
    {
      name: 'second page of 5,000 children',
      path: `tree?root=${key(wide)}&children=${encodeURIComponent(
        nextChildren,
      )}`,
      atMost: bar,
    },
    { name: 'roots of the organisation', path: 'tree?maxDepth=1' },
    { name: 'trees of the organisation, 5 levels', path: 'tree' },
    {
      name: 'search in the organisation',
      path: 'tree?text=harbour%20500',
    },
    {
      name: 'search in the large tree',
      path: `${tree}&text=harbour%2050&maxDepth=100`,
    },
    {
      name: 'trees of the Component of the large tree',
      path: 'tree?entity=component:default/component-0',
      atMost: bar,
    },
    {
      name: 'trees of an ordinary Component',
      path: 'tree?entity=component:default/component-5',
      atMost: bar,
    },
    { name: 'trees of a Group', path: 'tree?entity=group:default/group-3' },
    {
      name: 'trees of the Group of all',
      path: 'tree?entity=group:default/company&maxDepth=1',
    },
    {
      name: 'trees of a System',
      path: 'tree?entity=system:default/system-0&maxDepth=1',
    },
    { name: 'keys of the organisation', path: 'keys?limit=100000' },
    {
      name: 'keys of a Component in progress',
      path: 'keys?entity=component:default/component-5&statusCategory=inProgress',
    },
    { name: 'summary of the organisation', path: 'summary' },
    {
      name: 'summary of a Component',
      path: 'summary?entity=component:default/component-5',
    },
    {
      name: 'summary by Component',
      path: 'summary?by=component',
    },
    { name: 'an item', path: `jira/made/${key(leaf)}`, atMost: bar },
    { name: 'the large root as an item', path: `jira/made/${key(large)}` },
    {
      name: 'the large tree as of a day',
      path: `${tree}&maxDepth=100&asOf=${half}`,
    },
    {
      name: 'a Component as of a day',
      path: `tree?entity=component:default/component-5&asOf=${half}`,
    },
    {
      name: 'history of the large tree',
      path: `jira/made/${key(large)}/history?to=${last}`,
    },
    {
      name: 'history of an ordinary tree',
      path: `jira/made/${key(ordinary)}/history?to=${last}`,
    },
  ];
}

/** All that are listed, at any level. */
export function countNodes(nodes: WorkAnswer['items']): number {
  const waiting = Array.isArray(nodes) ? [...nodes] : [];
  for (const node of waiting) waiting.push(...(node.children ?? []));
  return waiting.length;
}
