import type {
  FlowItems,
  FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { RowGrid } from '../../rows/RowGrid';
import { useWords } from '../../words/useWords';
import type { FlowItemSort } from '../location/flowSelection';
import type { ItemColumn } from './itemColumns';
import { ItemHeader } from './ItemHeader';
import { ItemRow } from './ItemRow';
import { useCellWords } from './useCellWords';

/** Rows of items, in an order that the names of the columns change. */
export function ItemGrid(props: {
  /** At least one. */
  items: FlowItems['items'];
  total: number;
  metric: FlowMetricId;
  zone: string;
  columns: readonly ItemColumn[];
  isCompact: boolean;
  sort: FlowItemSort;
  onSort(sort: FlowItemSort): void;
  /** Called when the last rows come into view; undefined if there are no more. */
  onNearEnd: (() => void) | undefined;
}) {
  const { items, total, metric, zone, columns, isCompact } = props;
  const { sort, onSort, onNearEnd } = props;
  const { t } = useWords();
  const wordsOf = useCellWords(metric, zone);
  return (
    <RowGrid
      label={t('flow.items.list')}
      keys={items.map(
        ({ source, instance, project, key }) =>
          `${source} ${instance} ${project} ${key}`,
      )}
      total={total}
      tracks={columns.map(({ width }) => width)}
      isCompact={isCompact}
      order={sort}
      header={
        <ItemHeader
          metric={metric}
          columns={columns}
          sort={sort}
          onSort={onSort}
        />
      }
      cells={row => (
        <ItemRow item={items[row]} columns={columns} wordsOf={wordsOf} />
      )}
      onNearEnd={onNearEnd}
    />
  );
}
