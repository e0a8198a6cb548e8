import type {
  WorkItemDetail,
  WorkItemName,
} from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { FoldedList } from './parts/FoldedList';
import { ItemSection } from './parts/ItemSection';
import { OpenButton } from './parts/OpenButton';
import { StatusLabel } from '../tree/StatusLabel';
import { useItemWords } from './useItemWords';
import styles from './Item.module.css';

const shownChildren = 15;

/** What is directly below the item; each opens in its place. */
export function ItemChildren(props: {
  item: Pick<WorkItemDetail, 'children' | 'childCount'>;
  onOpen(name: WorkItemName): void;
}) {
  const { item, onOpen } = props;
  const { children, childCount } = item;
  const { t } = useItemWords();
  return (
    <ItemSection
      title={t('workItem.children.title', {
        count: childCount,
        number: formatCount(childCount),
      })}
    >
      <FoldedList
        items={children}
        keyOf={({ key }) => key}
        shown={shownChildren}
        more={number => t('workItem.children.more', { number })}
      >
        {child => (
          <div className={styles.row}>
            <OpenButton name={child} onOpen={onOpen}>
              {`${child.key} ${child.summary}`}
            </OpenButton>
            <StatusLabel item={child} />
          </div>
        )}
      </FoldedList>
      {childCount > children.length && (
        <QuietText>
          {t('workItem.children.beyond', {
            shown: formatCount(children.length),
            total: formatCount(childCount),
          })}
        </QuietText>
      )}
    </ItemSection>
  );
}
