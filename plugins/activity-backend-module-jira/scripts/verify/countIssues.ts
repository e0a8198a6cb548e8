import type { StoredItems } from '../../src/__testUtils__/StoredItems';
import type { CountedIssue } from './necessaryRequests';

/** What was stored of issues, by the keys of their projects. */
export function countIssues(
  { items, events, changes }: StoredItems,
  isCounted: (id: string) => boolean = () => true,
): Map<string, CountedIssue[]> {
  const histories = new Map<string, Set<string>>();
  for (const { workItem, historyId } of changes.values()) {
    const ids = histories.get(workItem) ?? new Set();
    histories.set(workItem, ids.add(historyId));
  }
  const comments = new Map<string, number>();
  for (const { type, workItem = '' } of events.values()) {
    if (type === 'item_commented') {
      comments.set(workItem, (comments.get(workItem) ?? 0) + 1);
    }
  }
  const byProject = new Map<string, CountedIssue[]>();
  for (const { id, key } of items.values()) {
    if (!isCounted(id)) continue;
    const project = key.slice(0, key.lastIndexOf('-'));
    const issues = byProject.get(project) ?? [];
    issues.push({
      histories: histories.get(id)?.size ?? 0,
      comments: comments.get(id) ?? 0,
    });
    byProject.set(project, issues);
  }
  return byProject;
}
