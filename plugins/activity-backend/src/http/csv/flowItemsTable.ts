import {
  flowMetrics,
  type FlowChange,
  type FlowItems,
  type FlowWorkItem,
} from '@activity-insights/plugin-activity-common';
import type { CsvTable, CsvValue } from './CsvTable';
import { flowAnswerCells, flowAnswerColumns } from './flowCells';

type Listed = FlowWorkItem | FlowChange;

const listedColumns = [
  'metric',
  'key',
  'source',
  'instance',
  'project',
  'title',
  'url',
  'value',
  'excluded',
];

const workItemColumns = [
  'type',
  'status',
  'stage',
  'estimate',
  'createdAt',
  'startedAt',
  'doneAt',
  'leadSeconds',
  'cycleSeconds',
  'ageSeconds',
  'activeSeconds',
  'waitingSeconds',
  'blockedSeconds',
  'efficiency',
  'reopened',
] as const satisfies (keyof FlowWorkItem)[];

const changeColumns = [
  'number',
  'state',
  'draft',
  'firstCommitAt',
  'openedAt',
  'readyAt',
  'firstReviewAt',
  'mergedAt',
  'closedAt',
  'deployedAt',
  'updatedAt',
  'codingSeconds',
  'pickupSeconds',
  'reviewSeconds',
  'deploySeconds',
  'cycleSeconds',
  'size',
  'files',
  'reviews',
  'reviewers',
  'mergedWithoutReview',
] as const satisfies (keyof FlowChange)[];

/** A row for each item. The columns are those of what the metric is about, also if there is none. */
export function flowItemsTable(answer: FlowItems): CsvTable {
  const isOfChanges = flowMetrics[answer.metric].about === 'changes';
  const own = isOfChanges ? changeColumns : workItemColumns;
  return {
    columns: [
      ...flowAnswerColumns,
      ...listedColumns,
      ...own,
      ...(isOfChanges ? [] : ['timeInStatus']),
    ],
    rows: answer.items.map(item => [
      ...flowAnswerCells(answer),
      answer.metric,
      ...listedCells(item),
      ...own.map(name => toCell(item[name as keyof Listed])),
      ...(item.about === 'workItems' ? [timesOf(item)] : []),
    ]),
  };
}

function listedCells(item: Listed): CsvValue[] {
  const { key, source, instance, project, title, url, value } = item;
  const reason = item.excluded?.code;
  return [key, source, instance, project, title, url, value, reason];
}

function toCell(value: unknown): CsvValue {
  if (typeof value === 'boolean') return String(value);
  return value as CsvValue;
}

/** Seconds by status, such as `In Progress 3600; Review 600`. */
function timesOf({ timeInStatus }: FlowWorkItem): string {
  return timeInStatus
    .map(({ status, seconds }) => `${status} ${seconds}`)
    .join('; ');
}
