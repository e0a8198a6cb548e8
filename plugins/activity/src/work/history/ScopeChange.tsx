import type {
  WorkHistory,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { formatDate } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from './BurnUp.module.css';
import { ScopeList } from './ScopeList';

/** What has come into the tree since the first day, and what has left it. */
export function ScopeChange(props: {
  history: WorkHistory;
  nameOf(key: string): WorkItemName;
  onOpen(name: WorkItemName): void;
}) {
  const { history, nameOf, onOpen } = props;
  const { added, addedCount, removed, removedCount, from, timezone } = history;
  const { t } = useWords();
  if (addedCount === 0 && removedCount === 0) {
    return (
      <Text as="p">{t('workHistory.steady', { date: formatDate(from) })}</Text>
    );
  }
  const lists = [
    ['added', added, addedCount],
    ['removed', removed, removedCount],
  ] as const;
  return (
    <div className={styles.lists}>
      {lists.map(([kind, items, count]) => (
        <ScopeList
          key={kind}
          kind={kind}
          items={items}
          count={count}
          from={from}
          zone={timezone}
          nameOf={nameOf}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
