import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { PaceCard } from '../../pace/PaceCard';
import type { ActivityBodyProps } from '../ActivityBody';
import { besideStyle } from './besideStyle';
import { CalendarCard } from './CalendarCard';
import { HeatmapCard } from './HeatmapCard';
import { cardsLayout } from './cardsLayout';
import styles from './Cards.module.css';

/** The charts: the hours of the week, whether they are working hours, and the days. */
export function ActivityCards(props: ActivityBodyProps & { answer: Heatmap }) {
  const { entity, location, change, answers, width, answer } = props;
  const { calendar, pace, today } = answers;
  const layout = cardsLayout(width, location);
  const workingHours = pace.value?.workingHours;
  return (
    <div className={styles.cards}>
      <div className={styles.beside} style={besideStyle(layout)}>
        <HeatmapCard
          entity={entity}
          answer={answer}
          location={location}
          change={change}
          layout={layout}
          workingHours={workingHours}
        />
        <PaceCard
          pace={pace}
          location={location}
          change={change}
          width={layout.pace}
        />
      </div>
      <CalendarCard
        calendar={calendar}
        location={location}
        change={change}
        width={layout.full}
        today={today}
        workingHours={workingHours}
      />
    </div>
  );
}
