import type { FlowItems } from '@activity-insights/plugin-activity-common';
import rowStyles from '../../rows/RowGrid.module.css';
import { safeUrl } from '../../transforms/safeUrl';
import type { ItemColumn, ItemColumnName } from './itemColumns';
import styles from './Items.module.css';
import { TimeStrip } from './TimeStrip';

type FlowItem = FlowItems['items'][number];

/** What does not fit beside each other in two lines. */
const folded: readonly ItemColumnName[] = [
  'type',
  'project',
  'started',
  'opened',
  'strip',
  'stages',
];

/** The cells of one item. */
export function ItemRow(props: {
  item: FlowItem;
  columns: readonly ItemColumn[];
  wordsOf(item: FlowItem, column: ItemColumnName): string;
}) {
  const { item, columns, wordsOf } = props;
  return (
    <>
      {columns.map(({ name }) => {
        const isHead = name === 'item' || name === 'change';
        return (
          <div
            key={name}
            role={isHead ? 'rowheader' : 'gridcell'}
            data-column={name}
            className={
              folded.includes(name)
                ? `${rowStyles.cell} ${styles.folded}`
                : rowStyles.cell
            }
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
    </>
  );
}

function ItemTitle({ item }: { item: FlowItem }) {
  const href = safeUrl(item.url);
  const name = shortKey(item.key);
  const title = `${item.key} ${item.title}`.trim();
  if (!href) return <span title={title}>{`${name} ${item.title}`.trim()}</span>;
  return (
    <a
      className={rowStyles.link}
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
