import type { WorkItemReference } from '@activity-insights/plugin-activity-node';
import type { KnownFields } from '../fields/KnownFields';
import { createPatientSite } from '../transport/createPatientSite';
import type { HierarchyContext } from './HierarchyContext';
import { type HierarchyCursor, mostOutside } from './HierarchyCursor';
import { type FoundItem, toFoundItem } from './searching/FoundItem';
import { searchItems } from './searching/searchItems';

/** What has changed of trees since they were found. */
export interface ChangedItems {
  /** Those that are known or hang on what is, by id. */
  items: FoundItem[];
  /** Whether some hang on items of harvested projects, of which only a traversal tells whether they are in a configured tree. */
  needsTraversal: boolean;
}

/** By how much a traversal may have seen less than there was when it began, in milliseconds: search is behind. */
const lagMs = 2 * 60_000;
/** Where more has changed than these pages hold, the next traversal finds the rest. */
const mostPages = 5;
const hintsAtOnce = 100;

/**
 * Finds what has changed outside of harvested projects since trees were last found, with a request for each hundred items that were
 * updated there, and keeps what belongs to a tree.
 *
 * @param hinted - ids of issues that somebody has told of; search may not know them yet
 * @throws SourceError
 */
export async function findChanged(
  context: HierarchyContext,
  fields: KnownFields,
  { known, since = 0 }: HierarchyCursor,
  hinted: readonly string[],
  signal: AbortSignal,
): Promise<ChangedItems> {
  const { hierarchy, projects } = context;
  const site = createPatientSite(context.site);
  const ids = projects.map(({ id }) => id);
  const jql = `project not in (${ids.join(', ')}) AND updated >= ${
    since - lagMs
  }`;
  const found = new Map<string, FoundItem>();
  let pages = 0;
  for await (const page of searchItems(site, fields, jql, signal)) {
    for (const item of page) found.set(item.id, item);
    if (++pages >= mostPages) break;
  }
  for (const item of await fetchHinted(context, fields, hinted, signal)) {
    found.set(item.id, item);
  }
  const outside = [...found.values()].filter(
    ({ projectId }) => !ids.includes(projectId),
  );
  const keys = new Set(projects.map(({ key }) => key));
  const isHarvested = (parent: WorkItemReference | undefined) =>
    parent?.key !== undefined &&
    keys.has(parent.key.slice(0, parent.key.lastIndexOf('-')));
  const { items, strange } = chooseRelevant(outside, known, isHarvested);
  const isFull = Object.keys(known).length + items.length > mostOutside;
  const mayBeElsewhere = hierarchy !== undefined && strange;
  return {
    items: items.sort((a, b) => Number(a.id) - Number(b.id)),
    needsTraversal: isFull || mayBeElsewhere,
  };
}

async function fetchHinted(
  { fetcher }: HierarchyContext,
  fields: KnownFields,
  hinted: readonly string[],
  signal: AbortSignal,
): Promise<FoundItem[]> {
  const items: FoundItem[] = [];
  for (let from = 0; from < hinted.length; from += hintsAtOnce) {
    const some = hinted.slice(from, from + hintsAtOnce);
    const { found } = await fetcher.fetch(some, signal);
    items.push(...found.flatMap(issue => toFoundItem(issue, fields) ?? []));
  }
  return items;
}

/** Those that are known, are below what is known or harvested, or below such; and whether some are below harvested ones. */
function chooseRelevant(
  outside: readonly FoundItem[],
  known: HierarchyCursor['known'],
  isHarvested: (parent: WorkItemReference | undefined) => boolean,
): { items: FoundItem[]; strange: boolean } {
  const chosen = new Set<FoundItem>();
  const inTrees = new Set(Object.keys(known));
  let strange = false;
  for (let before = -1; chosen.size > before; ) {
    before = chosen.size;
    for (const item of outside) {
      const { id, parent } = item;
      const isNew = !inTrees.has(id);
      const isBelow = parent?.id !== undefined && inTrees.has(parent.id);
      if (isNew && !isBelow && !isHarvested(parent)) continue;
      if (isNew && !isBelow) strange = true;
      inTrees.add(id);
      chosen.add(item);
    }
  }
  const items = [...chosen].filter(
    ({ id, updatedAt }) => known[id] !== updatedAt,
  );
  return { items, strange };
}
