import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { FoldedList } from './parts/FoldedList';
import styles from './Item.module.css';
import { ItemSection } from './parts/ItemSection';
import { useItemWords } from './useItemWords';

type RecentChange = WorkItemDetail['recent'][number];

const shownChanges = 8;

/** The backend tells no more than these. */
const mostChanges = 100;

/** What has changed in the last 14 days, the latest first. */
export function ItemRecent({ recent }: { recent: readonly RecentChange[] }) {
  const { t, moment } = useItemWords();
  return (
    <ItemSection title={t('workItem.recent.title')}>
      {recent.length === 0 ? (
        <Text as="p">{t('workItem.recent.none')}</Text>
      ) : (
        <FoldedList
          items={recent}
          keyOf={({ at, field }, index) => `${at} ${field} ${index}`}
          shown={shownChanges}
          more={number => t('workItem.recent.more', { number })}
        >
          {change => (
            <>
              <div>{wordsOf(change)}</div>
              <div className={styles.quiet}>{moment(change.at)}</div>
            </>
          )}
        </FoldedList>
      )}
      {recent.length >= mostChanges && (
        <QuietText>
          {t('workItem.recent.most', { number: formatCount(recent.length) })}
        </QuietText>
      )}
    </ItemSection>
  );

  function wordsOf({ field, from, to }: RecentChange): string {
    if (from && to) return t('workItem.recent.change', { field, from, to });
    if (to) return t('workItem.recent.set', { field, to });
    if (from) return t('workItem.recent.cleared', { field, from });
    return t('workItem.recent.touched', { field });
  }
}
