import type { WorkItem } from '@activity-insights/plugin-activity-common';
import type { StoredWorkItem } from '../../../store/workItemDetails/StoredWorkItem';

/** What may be told of a work item to whoever asks. */
export interface WorkItemReader {
  /** Whether the caller may read about single people. */
  readsPeople: boolean;
  /** Components that the caller may read. */
  readable: ReadonlySet<string>;
  /** The Groups that own Components, by Component. */
  owners: ReadonlyMap<string, readonly string[]>;
}

/**
 * A work item as every list has it.
 *
 * @param componentRefs - of the item, whether or not the caller may read them
 */
export function toWorkItem(
  item: StoredWorkItem,
  componentRefs: readonly string[],
  { readsPeople, readable, owners }: WorkItemReader,
): WorkItem {
  const components = componentRefs.filter(ref => readable.has(ref));
  const teams = components
    .flatMap(ref => owners.get(ref) ?? [])
    .filter(ref => ref.startsWith('group:'));
  return {
    key: item.key,
    source: item.source,
    instance: item.instance,
    summary: item.summary,
    url: item.url,
    type: item.typeName,
    typeIconUrl: item.typeIconUrl,
    status: item.statusName,
    statusCategory: item.statusCategory,
    priority: item.priority,
    assignee: readsPeople ? item.assignee : undefined,
    labels: item.details.labels,
    estimate: item.estimate,
    flagged: item.flagged,
    dueOn: item.dueOn,
    createdAt: new Date(item.createdAt).toISOString(),
    updatedAt: new Date(item.updatedAt).toISOString(),
    resolvedAt:
      item.resolvedAt === undefined
        ? undefined
        : new Date(item.resolvedAt).toISOString(),
    owners: { components, teams: [...new Set(teams)].sort() },
    delivery: item.delivery,
  };
}
