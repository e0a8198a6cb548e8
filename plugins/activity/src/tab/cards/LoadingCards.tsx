import { Card, CardBody, Skeleton } from '@backstage/ui';
import { calendarHeight } from '../../charts/calendar/calendarHeight';
import { heatmapLayout } from '../../charts/heatmap/heatmapLayout';
import type { CalendarGrouping } from '../../location/activityLocation';
import styles from './Cards.module.css';
import { besideStyle } from './besideStyle';
import type { CardsLayout } from './cardsLayout';

/** Height of the bars and the trend of the pace. */
const paceHeight = 330;

/** Stands where the charts will be, about in their size. */
export function LoadingCards(props: {
  layout: CardsLayout;
  /** How many weeks the calendar will show. */
  weeks: number;
  grouping: CalendarGrouping;
}) {
  const { layout, weeks, grouping } = props;
  return (
    <div className={styles.cards}>
      <div className={styles.beside} style={besideStyle(layout)}>
        <LoadingCard height={heatmapLayout(layout.heatmap).height} />
        <LoadingCard height={paceHeight} />
      </div>
      <LoadingCard height={calendarHeight(layout.full, weeks, grouping)} />
    </div>
  );
}

function LoadingCard({ height }: { height: number }) {
  return (
    <Card>
      <CardBody>
        <div className={styles.card}>
          <Skeleton width={220} height={32} />
          <Skeleton width="100%" height={height} />
          <Skeleton width={240} height={16} />
        </div>
      </CardBody>
    </Card>
  );
}
