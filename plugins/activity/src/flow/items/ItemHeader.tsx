import {
  flowMetrics,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import styles from '../../rows/RowGrid.module.css';
import { useWords } from '../../words/useWords';
import type { FlowItemSort } from '../location/flowSelection';
import { nextSort, sortOf, type ItemColumn } from './itemColumns';

/** The names of the columns; those that items can be ordered by are buttons. */
export function ItemHeader(props: {
  metric: FlowMetricId;
  columns: readonly ItemColumn[];
  sort: FlowItemSort;
  onSort(sort: FlowItemSort): void;
}) {
  const { metric, columns, sort, onSort } = props;
  const { t } = useWords();
  return (
    <>
      {columns.map(column => {
        const name =
          column.name === 'value'
            ? t(`flow.items.values.${valueName(metric)}`)
            : t(`flow.items.${column.name}`);
        const next = nextSort(column, sort);
        const ordered = sortOf(column, sort);
        return (
          <div
            key={column.name}
            role="columnheader"
            aria-sort={ordered}
            className={styles.cell}
          >
            {next ? (
              <button
                type="button"
                className={styles.sort}
                onClick={() => onSort(next)}
              >
                {name}
                {ordered === 'ascending' && (
                  <RiArrowUpLine size={14} aria-hidden="true" />
                )}
                {ordered === 'descending' && (
                  <RiArrowDownLine size={14} aria-hidden="true" />
                )}
              </button>
            ) : (
              name
            )}
          </div>
        );
      })}
    </>
  );
}

/** What stands in the column of values; sizes and numbers of reviews are told with their units. */
function valueName(metric: FlowMetricId) {
  const { kind, unit } = flowMetrics[metric];
  return kind === 'spread' && unit !== 'seconds' ? 'amount' : kind;
}
