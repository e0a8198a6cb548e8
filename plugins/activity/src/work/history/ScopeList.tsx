import type {
  WorkHistory,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import {
  formatCount,
  formatDate,
  localDatePart,
} from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { FoldedList } from '../item/parts/FoldedList';
import styles from '../item/Item.module.css';
import { OpenButton } from '../item/parts/OpenButton';

const shownItems = 5;

/** What has come, or what has gone: how much, and the latest of it first. */
export function ScopeList(props: {
  kind: 'added' | 'removed';
  /** In order of time; `count` may be more than are listed. */
  items: WorkHistory['added'];
  count: number;
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  zone: string;
  nameOf(key: string): WorkItemName;
  onOpen(name: WorkItemName): void;
}) {
  const { kind, items, count, from, zone, nameOf, onOpen } = props;
  const { t } = useWords();
  return (
    <div className={styles.section}>
      <Text as="h5" variant="body-small" weight="bold">
        {t(`workHistory.${kind}`, {
          count,
          number: formatCount(count),
          date: formatDate(from),
        })}
      </Text>
      {items.length > 0 && (
        <FoldedList
          items={[...items].reverse()}
          keyOf={({ key, at }) => `${key} ${at}`}
          shown={shownItems}
          more={number => t('workHistory.more', { number })}
        >
          {({ key, summary, at }) => (
            <div className={styles.row}>
              <OpenButton name={nameOf(key)} onOpen={onOpen}>
                {`${key} ${summary}`.trim()}
              </OpenButton>
              <span className={styles.quiet}>
                {formatDate(localDatePart(at, zone))}
              </span>
            </div>
          )}
        </FoldedList>
      )}
      {count > items.length && (
        <QuietText>
          {t('workHistory.beyond', {
            number: formatCount(count - items.length),
          })}
        </QuietText>
      )}
    </div>
  );
}
