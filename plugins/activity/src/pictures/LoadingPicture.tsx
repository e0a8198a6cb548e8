import { Card, CardBody, Skeleton, VisuallyHidden } from '@backstage/ui';
import { calendarLayout } from '../charts/calendar/calendarLayout';
import { heatmapLayout } from '../charts/heatmap/heatmapLayout';
import { useWords } from '../words/useWords';
import styles from '../tab/ActivityTab.module.css';

/** Stands where the charts will be, in their size. */
export function LoadingPicture(props: { width: number; weeks: number }) {
  const { width, weeks } = props;
  const { t } = useWords();
  const heatmap = heatmapLayout(width);
  const calendar = calendarLayout(width, weeks);
  const bands = Math.ceil(weeks / calendar.weeksPerBand);
  return (
    <div className={styles.stack} aria-busy="true">
      <VisuallyHidden role="status">{t('picture.loading')}</VisuallyHidden>
      <div className={styles.headline}>
        <Skeleton width={360} height={44} />
      </div>
      {[heatmap.height, bands * calendar.bandHeight].map((height, index) => (
        <Card key={index === 0 ? 'heatmap' : 'calendar'}>
          <CardBody>
            <div className={styles.card}>
              <Skeleton width={220} height={24} />
              <Skeleton width="100%" height={height} />
              <Skeleton width={240} height={16} />
            </div>
          </CardBody>
        </Card>
      ))}
    </div>
  );
}
