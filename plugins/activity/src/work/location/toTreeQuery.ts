import type { WorkTreeQuery } from '@activity-insights/plugin-activity-common';
import { allLevels } from './workExpansion';
import { isFinding } from './workFilter';
import type { WorkLocation } from './workLocation';
import { defaultWorkSort, formatWorkSort } from './workSort';

/**
 * What to ask for the trees of an entity. Without filters only the levels that are shown; what is looked for may be at any depth.
 *
 * @param entity - ref of the entity
 */
export function toTreeQuery(
  entity: string,
  location: WorkLocation,
): WorkTreeQuery {
  const { filter, rootType, asOf, expansion } = location;
  const { type, statusCategory, label, delivery, text } = filter;
  const sort = formatWorkSort(location.sort);
  return {
    entity,
    maxDepth: isFinding(filter) ? allLevels : expansion.level,
    ...(sort !== formatWorkSort(defaultWorkSort) && { sort }),
    ...(rootType.length > 0 && { rootType }),
    ...(type.length > 0 && { type }),
    ...(statusCategory.length > 0 && { statusCategory }),
    ...(label.length > 0 && { label }),
    ...(delivery.length > 0 && { delivery }),
    ...(text && { text }),
    ...(location.openOnly && { openOnly: true }),
    ...(location.unlinked && { unlinked: true }),
    // As of a day, whatever was there then is listed.
    ...(asOf ? { asOf } : location.removed && { removed: true }),
  };
}

/**
 * What to ask for the children of one item of these trees. What decides about roots is left out, and so is a text that is looked
 * for: who opens an item that was found wants to see what is in it.
 */
export function toChildrenQuery(
  query: WorkTreeQuery,
  key: string,
): WorkTreeQuery {
  const { rootType, unlinked, sort, limit, text, ...rest } = query;
  return { ...rest, root: key, maxDepth: 2 };
}

/**
 * What to ask for the next of the children that match.
 *
 * @param query - with which those before were asked for: a cursor belongs to one question
 */
export function toNextChildrenQuery(
  query: WorkTreeQuery,
  key: string,
  children: string,
): WorkTreeQuery {
  const { rootType, unlinked, sort, limit, ...rest } = query;
  return { ...rest, root: key, children };
}
