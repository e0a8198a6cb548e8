import type {
  WorkItemDetail,
  WorkItemSpan,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable, CsvValue } from './CsvTable';
import { itemCells, itemColumns } from './workItemCells';

const partColumns = [
  'part',
  'name',
  'value',
  'from',
  'to',
  'seconds',
  'url',
] as const;

/** What a row has beside the item that it is about. */
type Part = Partial<Record<(typeof partColumns)[number], CsvValue>>;

/** A row for each thing there is to say of one work item: its fields, stretches of time, relatives, changes and deployments. */
export function workItemTable(item: WorkItemDetail): CsvTable {
  const parts = [
    ...fieldsOf(item),
    ...spansOf('status', item.statuses),
    ...spansOf('assignee', item.assignees ?? []),
    ...spansOf('priority', item.priorities),
    ...spansOf('blocked', item.blockedPeriods),
    ...relativesOf(item),
    ...changesOf(item),
    ...recentOf(item),
  ];
  return {
    columns: ['source', 'instance', 'key', ...partColumns],
    rows: parts.map(part => [
      item.source,
      item.instance,
      item.key,
      ...partColumns.map(column => part[column]),
    ]),
  };
}

function fieldsOf(item: WorkItemDetail): Part[] {
  const { progress, complexity, removed } = item;
  const cells = itemCells(item);
  const fields: Record<string, CsvValue> = {
    ...Object.fromEntries(itemColumns.map((name, at) => [name, cells[at]])),
    reporter: item.reporter?.name,
    project: item.project.id,
    earlierKeys: item.earlierKeys.join(' '),
    itemComponents: item.components.join(', '),
    fixVersions: item.fixVersions.join(', '),
    complexity: complexity.value,
    complexityBasis: complexity.basis,
    done: progress.done,
    total: progress.total,
    inProgress: progress.inProgress,
    estimateDone: progress.estimate?.done,
    estimateTotal: progress.estimate?.total,
    items: item.items,
    open: item.open,
    blocked: item.blocked,
    overdue: item.overdue,
    changedRecently: item.changedRecently,
    oldestOpenAt: item.oldestOpenAt,
    children: item.childCount,
    comments: item.comments,
    hiddenChanges: item.hiddenChanges,
    removedAt: removed?.at,
    removedReason: removed?.reason,
    exactFrom: item.exact.from,
    dataAsOf: item.dataAsOf,
  };
  return Object.entries(fields)
    .filter(([, value]) => (value ?? '') !== '')
    .map(([name, value]) => ({ part: 'field', name, value }));
}

function spansOf(
  part: string,
  spans: readonly (WorkItemSpan & { category?: string })[],
): Part[] {
  return spans.map(({ value, category, from, to, seconds }) => ({
    part,
    name: value,
    value: category,
    from,
    to,
    seconds,
  }));
}

function relativesOf(item: WorkItemDetail): Part[] {
  return [
    ...item.sprints.map(({ name, state, from, to }) => ({
      part: 'sprint',
      name,
      value: state,
      from,
      to,
    })),
    ...item.ancestors.map(({ key, summary }) => ({
      part: 'ancestor',
      name: key,
      value: summary,
    })),
    ...item.children.map(({ key, summary, url }) => ({
      part: 'child',
      name: key,
      value: summary,
      url,
    })),
    ...item.links.map(({ description, key }) => ({
      part: 'link',
      name: description,
      value: key,
    })),
  ];
}

function changesOf({ changes }: WorkItemDetail): Part[] {
  return changes.flatMap(change => {
    const { state, openedAt, mergedAt, url, deployments } = change;
    const name = `${change.project} ${change.number}`;
    return [
      {
        part: 'change',
        name,
        value: state,
        from: openedAt,
        to: mergedAt,
        url,
      },
      ...deployments.map(({ environment, at, url: address }) => ({
        part: 'deployment',
        name: environment,
        value: name,
        from: at,
        url: address,
      })),
    ];
  });
}

function recentOf({ recent }: WorkItemDetail): Part[] {
  return recent.map(({ at, field, from, to }) => ({
    part: 'recent',
    name: field,
    value: [from, to].some(text => text !== undefined)
      ? `${from ?? ''} → ${to ?? ''}`
      : undefined,
    from: at,
  }));
}
