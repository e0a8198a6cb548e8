import {
  SourceError,
  type WorkItemReference,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { KnownFields } from '../../fields/KnownFields';
import { createPatientSite } from '../../transport/createPatientSite';
import type { ReadingSite } from '../../transport/ReadingSite';
import { RejectedRequest } from '../../transport/RejectedRequest';
import { listedTypeSchema } from '../../types/toTypeRecord';
import type { FoundItem } from '../searching/FoundItem';
import type { HierarchyContext } from '../HierarchyContext';
import { type HierarchyCursor, mostOutside } from '../HierarchyCursor';
import { parentClauses, projectClauses } from '../planning/jqlClauses';
import type { ParentsWalk } from '../parents/ParentsWalk';
import { planHierarchy } from '../planning/planHierarchy';
import { searchItems } from '../searching/searchItems';
import { Traversal } from './Traversal';
import { defaultTraversalLimits } from './TraversalLimits';

export interface Outside {
  /** Those that hierarchies reach and that no stream of their project reads, by id. */
  items: FoundItem[];
  /** Items that were known and are not found any more. */
  missing: string[];
  /** Items that were known and are still there, and that no tree reaches any more. */
  left: string[];
  /** Which limits were reached, for people to read. */
  reached: string[];
}

/**
 * Finds the items that hierarchies reach outside of the projects that are harvested: below the roots, and above what is
 * harvested.
 *
 * @param known - what was stored earlier
 * @param parents - what is above the items of harvested projects, and lives elsewhere
 * @throws SourceError
 */
export async function findOutside(
  context: HierarchyContext,
  fields: KnownFields,
  known: HierarchyCursor['known'],
  parents: ParentsWalk,
  signal: AbortSignal,
): Promise<Outside> {
  const { hierarchy, projects, limits } = context;
  const site = createPatientSite(context.site);
  const projectIds = projects.map(({ id }) => id);
  const plan = planHierarchy(
    hierarchy,
    await readTypes(site, signal),
    projectIds,
    `jira "${site.id}"`,
  );
  const clauses = parentClauses(await site.flavour(signal), fields);
  const isHarvested = ({ projectId }: FoundItem) =>
    projectIds.includes(projectId);
  const traversal = new Traversal({
    search: jql => searchItems(site, fields, jql, signal),
    childrenOf: keys =>
      hierarchy
        ? clauses.childrenOf(keys)
        : outsideOf(projectIds, clauses.childrenOf(keys)),
    isLeaf: item => plan.isLeaf(item.typeId, isHarvested(item)),
    limits: limits ?? defaultTraversalLimits,
  });
  await descend(traversal, plan.rootJqls, context);
  const reached = [...traversal.items.values()];
  const others = Object.keys(known).filter(id => !traversal.items.has(id));
  await traversal.revisit(others);
  const toJql = (keys: readonly string[]) => clauses.childrenOf(keys);
  const above = await parentsOfHarvested(traversal, others, projectIds, toJql);
  const inTrees = await keepAncestors(traversal, reached, [
    ...parents.found.map(toReference),
    ...above,
  ]);

  const items = [...inTrees]
    .filter(item => !isHarvested(item))
    .sort((a, b) => Number(a.id) - Number(b.id));
  const kept = items.slice(0, mostOutside);
  return {
    items: kept,
    missing: others.filter(id => !traversal.items.has(id)),
    left: others.filter(id => {
      const item = traversal.items.get(id);
      return item && !inTrees.has(item) && !isHarvested(item);
    }),
    reached: [
      ...parents.reached,
      ...traversal.reached,
      ...(items.length > kept.length
        ? [`more than ${mostOutside} items outside of harvested projects`]
        : []),
    ],
  };
}

/** Which of some items are above items of harvested projects: nobody tells when an item has lost its last one. */
async function parentsOfHarvested(
  traversal: Traversal,
  ids: readonly string[],
  projectIds: readonly string[],
  childrenOf: (keys: readonly string[]) => string,
): Promise<WorkItemReference[]> {
  const keys = ids.flatMap(id => traversal.items.get(id)?.key ?? []);
  const parents: WorkItemReference[] = [];
  for (const clause of projectClauses(projectIds)) {
    const toJql = (some: readonly string[]) =>
      `${clause} AND (${childrenOf(some)})`;
    parents.push(...(await traversal.parentsOf(keys, toJql)));
  }
  return parents;
}

/**
 * Adds everything above some items.
 *
 * @param references - of what is above others
 */
async function keepAncestors(
  traversal: Traversal,
  items: readonly FoundItem[],
  references: readonly WorkItemReference[],
): Promise<ReadonlySet<FoundItem>> {
  const kept = new Set(items);
  const above = items.flatMap(({ parent }) => parent ?? []);
  for (let left = [...above, ...references]; left.length > 0; ) {
    await traversal.ascend(left);
    const more = new Set(left.flatMap(each => traversal.get(each) ?? []));
    const fresh = [...more].filter(item => !kept.has(item));
    fresh.forEach(item => kept.add(item));
    left = fresh.flatMap(({ parent }) => parent ?? []);
  }
  return kept;
}

async function descend(
  traversal: Traversal,
  rootJqls: readonly string[],
  { site, hierarchy }: HierarchyContext,
): Promise<void> {
  try {
    await traversal.descend(rootJqls);
  } catch (error) {
    if (!(error instanceof RejectedRequest) || !hierarchy?.rootJql) throw error;
    throw new SourceError(
      'unreadable',
      `hierarchy.rootJql of jira "${site.id}": ${error.message}`,
    );
  }
}

async function readTypes(site: ReadingSite, signal: AbortSignal) {
  const listed = await site.get(`${await site.apiPath(signal)}/issuetype`, {
    schema: z.array(z.unknown()),
    signal,
  });
  return listed.flatMap(each => listedTypeSchema.safeParse(each).data ?? []);
}

/** What was noted of a parent: its key, or its id. */
function toReference(name: string): WorkItemReference {
  return /^\d+$/.test(name) ? { id: name } : { key: name };
}

/** Without a configuration all that is above ordinary items in the projects is a root already. */
function outsideOf(projectIds: readonly string[], clause: string): string {
  return `project not in (${projectIds.join(', ')}) AND (${clause})`;
}
