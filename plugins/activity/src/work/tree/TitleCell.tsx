import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { safeUrl } from '../../transforms/safeUrl';
import { useWords } from '../../words/useWords';
import { Highlighted } from './Highlighted';
import { ItemMarks } from './ItemMarks';
import styles from './Tree.module.css';
import type { ItemRow } from './treeRows';
import { TypeInitial } from './TypeInitial';

/** Deeper rows are not indented further: their level is printed instead. */
const indentedLevels = 12;
const indentPixels = 18;

/**
 * What an item is: its type, its key, which leads to the source, and its summary. The link and the arrow are out of the order of
 * Tab: the row has the focus.
 */
export function TitleCell(props: {
  row: ItemRow;
  search: string;
  isCompact: boolean;
  onToggle(): void;
}) {
  const { row, search, isCompact, onToggle } = props;
  const { t } = useWords();
  const { item } = row.node;
  const { key } = item;
  const href = safeUrl(item.url);
  const indent = Math.min(row.level - 1, isCompact ? 4 : indentedLevels);
  const isDeep = row.level - 1 > indent;
  const name = <Highlighted text={key} search={search} />;

  return (
    <div
      className={styles.title}
      style={{ paddingInlineStart: indent * (isCompact ? 12 : indentPixels) }}
    >
      {row.isOpen === undefined ? (
        <span className={styles.noArrow} />
      ) : (
        <button
          type="button"
          className={styles.arrow}
          tabIndex={-1}
          aria-label={
            row.isOpen
              ? t('work.grid.close', { key })
              : t('work.grid.open', { key })
          }
          onClick={onToggle}
        >
          {row.isOpen ? (
            <RiArrowDownSLine size={18} aria-hidden="true" />
          ) : (
            <RiArrowRightSLine size={18} aria-hidden="true" />
          )}
        </button>
      )}
      {isDeep && (
        <span className={styles.quiet}>
          {t('work.grid.level', { number: String(row.level) })}
        </span>
      )}
      {/* The spaces are for those who hear the row. */}
      <TypeInitial type={item.type} />{' '}
      {href ? (
        <a
          className={styles.key}
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={-1}
        >
          {name}
        </a>
      ) : (
        <span className={styles.key}>{name}</span>
      )}{' '}
      <span className={styles.cut} title={item.summary}>
        <Highlighted text={item.summary} search={search} />
      </span>{' '}
      <ItemMarks item={item} />
    </div>
  );
}
