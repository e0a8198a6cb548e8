import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { ItemSection } from './parts/ItemSection';
import { OpenButton } from './parts/OpenButton';
import { useItemWords } from './useItemWords';
import styles from './Item.module.css';

/** Other items that it is linked with at its source; nothing if there are none. */
export function ItemLinks(props: {
  item: Pick<WorkItemDetail, 'links' | 'source' | 'instance'>;
  onOpen(name: WorkItemName): void;
}) {
  const { item, onOpen } = props;
  const { links, source, instance } = item;
  const { t } = useItemWords();
  if (links.length === 0) return null;
  return (
    <ItemSection title={t('workItem.links.title')}>
      <ul className={styles.list}>
        {links.map(({ description, key, summary }) => (
          <li key={`${description} ${key}`}>
            <span className={styles.quiet}>{`${description} `}</span>
            {summary === undefined ? (
              `${key} (${t('workItem.links.outside')})`
            ) : (
              <OpenButton name={{ source, instance, key }} onOpen={onOpen}>
                {`${key} ${summary}`}
              </OpenButton>
            )}
          </li>
        ))}
      </ul>
    </ItemSection>
  );
}
