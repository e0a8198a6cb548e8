import type { FlowItems } from '@activity-insights/plugin-activity-common';
import { safeUrl } from '../../transforms/safeUrl';
import type { ItemColumn, ItemColumnName } from './itemColumns';
import styles from './Items.module.css';
import { TimeStrip } from './TimeStrip';

type FlowItem = FlowItems['items'][number];

/** One item, where its number puts it. */
export function ItemRow(props: {
  item: FlowItem;
  /** Its number among all rows, from 0. */
  row: number;
  columns: readonly ItemColumn[];
  height: number;
  /** Whether it is the one that Tab reaches. */
  isActive: boolean;
  wordsOf(item: FlowItem, column: ItemColumnName): string;
  onFocus(): void;
}) {
  const { item, row, columns, height, isActive, wordsOf, onFocus } = props;
  return (
    <div
      role="row"
      // The names of the columns are the first row.
      aria-rowindex={row + 2}
      data-row={row}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ height, top: row * height }}
      onFocus={onFocus}
    >
      {columns.map(({ name }) => {
        const isHead = name === 'item' || name === 'change';
        return (
          <div
            key={name}
            role={isHead ? 'rowheader' : 'gridcell'}
            data-column={name}
            className={styles.cell}
          >
            {isHead && <ItemTitle item={item} />}
            {(name === 'strip' || name === 'stages') && (
              <TimeStrip item={item} />
            )}
            {!isHead && name !== 'strip' && name !== 'stages' && (
              <span title={wordsOf(item, name)}>{wordsOf(item, name)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function ItemTitle({ item }: { item: FlowItem }) {
  const href = safeUrl(item.url);
  const name = shortKey(item.key);
  const title = `${item.key} ${item.title}`.trim();
  if (!href) return <span title={title}>{`${name} ${item.title}`.trim()}</span>;
  return (
    <a
      className={styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      // Rows are gone through by the arrow keys; Enter follows this.
      tabIndex={-1}
      title={title}
    >
      <strong>{name}</strong> {item.title}
    </a>
  );
}

/** The path of a project takes all the room that there is; its last part and the number are enough to know a change by. */
function shortKey(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
