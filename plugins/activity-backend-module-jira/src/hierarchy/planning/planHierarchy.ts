import { SourceError } from '@activity-insights/plugin-activity-node';
import type { HierarchyConfig } from '../../config';
import {
  isChild,
  isNamed,
  isOfType,
  levelOf,
  type ListedType,
} from '../../types/toTypeRecord';
import { projectClauses } from './jqlClauses';

/** Where a traversal begins, and where it ends. */
export interface HierarchyPlan {
  /** Each finds some of the items that trees begin with; none if there is nothing to begin with. */
  rootJqls: string[];
  /**
   * Whether nothing is looked for below items of a type. Unknown types are no leaves.
   *
   * @param isHarvested - whether a stream of its own reads the project that the item lives in
   */
  isLeaf(typeId: string, isHarvested: boolean): boolean;
}

/**
 * Plans a traversal: from what the configuration says, or else from everything above ordinary items, by Jira's own levels, in
 * the projects that are harvested.
 *
 * @param types - all issue types of the site
 * @param projectIds - of the projects that are harvested
 * @param subject - names the instance in errors, such as `jira "cloud"`
 * @throws SourceError `unsupported` if the configuration names types that the site does not have, with their keys
 */
export function planHierarchy(
  hierarchy: HierarchyConfig | undefined,
  types: readonly ListedType[],
  projectIds: readonly string[],
  subject: string,
): HierarchyPlan {
  return hierarchy
    ? planConfigured(hierarchy, types, subject)
    : planByLevels(types, projectIds);
}

function planConfigured(
  hierarchy: HierarchyConfig,
  types: readonly ListedType[],
  subject: string,
): HierarchyPlan {
  const unknown = namesOf(hierarchy).filter(
    ({ accepts }) => !types.some(accepts),
  );
  if (unknown.length > 0) {
    const keys = unknown.map(({ key }) => `hierarchy.types${key}`).join(', ');
    throw new SourceError(
      'unsupported',
      `The configuration of ${subject} names issue types that the site does not have, or does not show: ${keys}`,
    );
  }
  const roots = types.filter(
    type =>
      hierarchy.types.some(each => isOfType(each, type)) &&
      !isChild(type, hierarchy.types),
  );
  const leaves = types.filter(type => {
    const configured = hierarchy.types.find(each => isOfType(each, type));
    if (configured) return configured.children.length === 0;
    return isChild(type, hierarchy.types) || levelOf(type) === -1;
  });
  return {
    rootJqls:
      hierarchy.rootJql === undefined
        ? typeQueries(roots)
        : [`(${hierarchy.rootJql})`],
    isLeaf: isAmong(leaves),
  };
}

function planByLevels(
  types: readonly ListedType[],
  projectIds: readonly string[],
): HierarchyPlan {
  const [upper] = typeQueries(types.filter(type => (levelOf(type) ?? 0) > 0));
  const rootJqls =
    upper === undefined
      ? []
      : projectClauses(projectIds).map(clause => `${clause} AND ${upper}`);
  // What is below ordinary items lives in their project.
  const isOrdinary = isAmong(types.filter(type => (levelOf(type) ?? 0) < 1));
  const isLowest = isAmong(types.filter(type => (levelOf(type) ?? 0) < 0));
  return {
    rootJqls,
    isLeaf: (typeId, isHarvested) =>
      isHarvested ? isOrdinary(typeId) : isLowest(typeId),
  };
}

function typeQueries(types: readonly ListedType[]): string[] {
  return types.length === 0
    ? []
    : [`issuetype in (${types.map(({ id }) => id).join(', ')})`];
}

/** Everything that the configuration calls by a name or an id, with its key below `types`. */
function namesOf({ types }: HierarchyConfig) {
  return types.flatMap((configured, at) => [
    {
      key: configured.id === undefined ? `[${at}].name` : `[${at}].id`,
      accepts: (type: ListedType) => isOfType(configured, type),
    },
    ...configured.children.map((child, place) => ({
      key: `[${at}].children[${place}]`,
      accepts: (type: ListedType) => isNamed(child, type),
    })),
  ]);
}

function isAmong(types: readonly ListedType[]): (typeId: string) => boolean {
  const ids = new Set(types.map(({ id }) => id));
  return typeId => ids.has(typeId);
}
