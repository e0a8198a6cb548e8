import type {
  WorkItemDetail,
  WorkItemSpan,
} from '@activity-insights/plugin-activity-common';

/** What an assistant is told of a work item. */
export function summariseWorkItem(item: WorkItemDetail) {
  const { key, summary, url, type, status, statusCategory, priority } = item;
  const { dueOn, open, overdue, delivery, comments, removed, dataAsOf } = item;
  const { done, inProgress, total } = item.progress;
  return {
    key,
    summary,
    url,
    type,
    status,
    statusCategory,
    priority,
    assignee: item.assignee?.name,
    reporter: item.reporter?.name,
    dueOn,
    components: item.owners.components,
    teams: item.owners.teams,
    ancestors: item.ancestors.map(each => `${each.key} ${each.summary}`.trim()),
    progress: { done, inProgress, total },
    open,
    overdue,
    statuses: item.statuses.map(toHours),
    blocked: item.blocked,
    blockedPeriods: item.blockedPeriods.map(toHours),
    delivery,
    changes: item.changes.map(change => ({
      title: change.title,
      url: change.url,
      state: change.state,
      deployedAt: change.deployedAt,
    })),
    complexity: item.complexity.value,
    complexityBasis: item.complexity.basis,
    comments,
    removed,
    dataAsOf,
  };
}

function toHours({ value, from, to, seconds }: WorkItemSpan) {
  return { value, from, to, hours: Math.round(seconds / 360) / 10 };
}
