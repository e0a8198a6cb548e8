import {
  flowMetrics,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { sortsOf, type FlowItemSort } from '../location/flowSelection';

/** Columns of the list of items. */
export type ItemColumnName =
  | 'item'
  | 'change'
  | 'type'
  | 'project'
  | 'status'
  | 'state'
  | 'value'
  | 'why'
  | 'started'
  | 'opened'
  | 'done'
  | 'merged'
  | 'strip'
  | 'stages';

export interface ItemColumn {
  name: ItemColumnName;
  /** Of a CSS grid. */
  width: string;
  /** The orders by it, the first one is the usual one. */
  sorts?: readonly [FlowItemSort, FlowItemSort] | readonly [FlowItemSort];
}

const why: ItemColumn = { name: 'why', width: 'minmax(0, 3fr)' };
const value: ItemColumn = {
  name: 'value',
  width: '88px',
  sorts: ['-value', 'value'],
};

const ofChanges: readonly ItemColumn[] = [
  { name: 'change', width: 'minmax(0, 3fr)', sorts: ['key'] },
  { name: 'project', width: 'minmax(0, 1fr)' },
  { name: 'state', width: '104px' },
  value,
  { name: 'opened', width: '96px' },
  { name: 'merged', width: '96px', sorts: ['-finished', 'finished'] },
  { name: 'stages', width: '140px' },
];

const ofWorkItems: readonly ItemColumn[] = [
  { name: 'item', width: 'minmax(0, 3fr)', sorts: ['key'] },
  { name: 'type', width: 'minmax(0, 1fr)' },
  { name: 'status', width: 'minmax(0, 1fr)' },
  value,
  { name: 'started', width: '96px' },
  { name: 'done', width: '96px', sorts: ['-finished', 'finished'] },
  { name: 'strip', width: '140px' },
];

/** What is told of each item, in the order in which it is; what orders nothing has no order. */
export function itemColumns(
  metric: FlowMetricId,
  isExcluded: boolean,
): readonly ItemColumn[] {
  const { about } = flowMetrics[metric];
  const possible = sortsOf(metric);
  return (about === 'changes' ? ofChanges : ofWorkItems)
    .map(column => (isExcluded && column === value ? why : column))
    .map(({ sorts, ...column }) =>
      sorts?.every(sort => possible.includes(sort))
        ? { ...column, sorts }
        : column,
    );
}

/** The order after its column was pressed: the usual one, or the other one if that is what it is already. */
export function nextSort(
  column: ItemColumn,
  sort: FlowItemSort,
): FlowItemSort | undefined {
  if (!column.sorts) return undefined;
  const [usual, other = usual] = column.sorts;
  return sort === usual ? other : usual;
}

/** How a column is ordered, in the words of ARIA; undefined for columns that order nothing. */
export function sortOf(
  column: ItemColumn,
  sort: FlowItemSort,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!column.sorts) return undefined;
  if (!column.sorts.some(name => name === sort)) return 'none';
  return sort.startsWith('-') ? 'descending' : 'ascending';
}
