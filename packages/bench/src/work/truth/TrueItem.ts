import type { WorkItemRow } from '@activity-insights/plugin-activity-demo-sources-backend';

/** A work item as its source has kept it of a moment: what somebody can know who harvests later. */
export interface TrueItem
  extends Pick<
    WorkItemRow,
    | 'source'
    | 'key'
    | 'project'
    | 'summary'
    | 'type'
    | 'status'
    | 'statusCategory'
    | 'priority'
    | 'assignee'
    | 'labels'
    | 'components'
    | 'estimate'
    | 'flagged'
    | 'due'
    | 'createdAt'
    | 'updatedAt'
    | 'resolvedAt'
  > {
  /** Unique over systems. */
  id: string;
  /** Of what it names as its parent, whether that is there or not. */
  parentId?: string;
}

/**
 * What can be known of the truth of a moment by who has harvested now, and once before. Of what was deleted before the first
 * harvest nothing is known to anybody.
 *
 * @param rows - of that moment, told from now
 * @param remembered - ids of what was there at the first harvest and was deleted later on
 */
export function onRecord(
  rows: readonly WorkItemRow[],
  remembered: ReadonlySet<string>,
): TrueItem[] {
  return rows.flatMap(({ parent: _, parentOnRecord, ...row }) => {
    const id = idOf(row);
    if (row.since?.reason === 'deleted' && !remembered.has(id)) return [];
    const parentId =
      parentOnRecord === undefined
        ? undefined
        : idOf({ ...row, id: parentOnRecord });
    return { ...row, id, ...(parentId !== undefined && { parentId }) };
  });
}

export function idOf({
  source,
  id,
}: Pick<WorkItemRow, 'source' | 'id'>): string {
  return `${source}/${id}`;
}
