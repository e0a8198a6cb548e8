import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import { projectIdOf } from '../issues/projectIdOf';
import type { CompleteIssue } from '../mapping/CompleteIssue';
import type { FoundItem } from './searching/FoundItem';
import type { HierarchyContext } from './HierarchyContext';

/** An item with everything that belongs to it. */
export interface WholeItem {
  item: FoundItem;
  whole: CompleteIssue;
}

/**
 * Reads items with all that belongs to them. Those that are gone meanwhile, or have come to a project that is harvested, are left
 * out.
 *
 * @param items - at most `issuesPerBatch`
 * @throws SourceError
 */
export async function readOutside(
  { fetcher, projects }: HierarchyContext,
  items: readonly FoundItem[],
  signal: AbortSignal,
): Promise<{ items: WholeItem[]; malformed: MalformedRecord[] }> {
  const ids = items.map(({ id }) => id);
  const fetched = await fetcher.fetch(ids, signal);
  const outside = fetched.found.filter(
    issue => !projects.some(({ id }) => id === projectIdOf(issue)),
  );
  const completed = await fetcher.complete(outside, signal);
  const byId = new Map(completed.issues.map(each => [each.issue.id, each]));
  return {
    items: items.flatMap(item => {
      const whole = byId.get(item.id);
      return whole ? [{ item, whole }] : [];
    }),
    malformed: [...fetched.malformed, ...completed.malformed],
  };
}
