import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';

/** Statuses that are the same at every site of a kind of source, by id. */
const categories: Readonly<
  Record<string, Readonly<Record<string, WorkItemStatusCategory>>>
> = {
  gitlab: { opened: 'todo', closed: 'done' },
};

/** The category of a status that a kind of source has by itself; undefined for all others. */
export function sourceCategory(
  source: string,
  status: string,
): WorkItemStatusCategory | undefined {
  const known = Object.hasOwn(categories, source) ? categories[source] : {};
  return Object.hasOwn(known, status) ? known[status] : undefined;
}
