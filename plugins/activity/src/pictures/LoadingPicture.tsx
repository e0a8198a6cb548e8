import { Alert, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { CalendarGrouping } from '../location/activityLocation';
import { useWords } from '../words/useWords';
import styles from '../tab/ActivityTab.module.css';
import type { CardsLayout } from '../tab/cards/cardsLayout';
import { LoadingCards } from '../tab/cards/LoadingCards';

/** Stands where the charts will be, in their size. */
export function LoadingPicture(props: {
  layout: CardsLayout;
  weeks: number;
  grouping: CalendarGrouping;
  /** Whether it takes so long that it should be said. */
  isSlow: boolean;
}) {
  const { layout, weeks, grouping, isSlow } = props;
  const { t } = useWords();
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('picture.loading')}</VisuallyHidden>
      {isSlow && (
        <Alert
          status="info"
          isPending
          role="status"
          title={t('picture.slow')}
        />
      )}
      <div className={styles.headline}>
        <Skeleton width={360} height={44} />
      </div>
      <LoadingCards layout={layout} weeks={weeks} grouping={grouping} />
    </div>
  );
}
