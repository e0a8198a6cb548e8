import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { useWords } from '../../../words/useWords';
import { OpenButton } from '../parts/OpenButton';
import styles from '../Item.module.css';

/** The way from the root to the item; nothing for a root. */
export function ItemAncestors(props: {
  item: Pick<WorkItemDetail, 'ancestors' | 'source' | 'instance'>;
  onOpen(name: WorkItemName): void;
}) {
  const { item, onOpen } = props;
  const { t } = useWords();
  const { ancestors, source, instance } = item;
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={t('workItem.ancestors')}>
      <ol className={styles.ancestors}>
        {ancestors.map(({ key, summary, type }) => (
          <li key={key} title={`${type} ${key}`}>
            <OpenButton name={{ source, instance, key }} onOpen={onOpen}>
              {summary || key}
            </OpenButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
