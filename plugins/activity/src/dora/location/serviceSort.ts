import {
  doraMetricIds,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';

/** What services can be ordered by. */
export type ServiceColumn = 'service' | DoraMetricId;

/** Upwards; downwards with `-`. */
export type ServiceSort = ServiceColumn | `-${ServiceColumn}`;

const columns: readonly ServiceColumn[] = ['service', ...doraMetricIds];

/** The order that a text names, by name if it names none. */
export function parseServiceSort(text: string | null): ServiceSort {
  const column = columns.find(name => name === text?.replace(/^-/, ''));
  if (!column) return 'service';
  return text?.startsWith('-') ? `-${column}` : column;
}

/** What an order is by, and whether downwards. */
export function partsOfSort(sort: ServiceSort): {
  column: ServiceColumn;
  isDown: boolean;
} {
  const isDown = sort.startsWith('-');
  const name = isDown ? sort.slice(1) : sort;
  return { column: columns.find(one => one === name) ?? 'service', isDown };
}

/** The order after the name of a column was pressed: names upwards first, numbers downwards, then the other way round. */
export function nextServiceSort(
  column: ServiceColumn,
  sort: ServiceSort,
): ServiceSort {
  const usual: ServiceSort = column === 'service' ? column : `-${column}`;
  const other: ServiceSort = column === 'service' ? `-${column}` : column;
  return sort === usual ? other : usual;
}
