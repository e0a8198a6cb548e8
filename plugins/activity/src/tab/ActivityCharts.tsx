import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Alert } from '@backstage/ui';
import { IncludePicker } from '../filters/IncludePicker';
import { failureText } from '../pictures/failureText';
import { HarvestingNotice } from '../pictures/harvest/HarvestingNotice';
import { PartialNotice } from '../pictures/PartialNotice';
import { browserZone } from '../query/todayIn';
import { useWords } from '../words/useWords';
import type { ActivityBodyProps } from './ActivityBody';
import styles from './ActivityTab.module.css';
import { CalendarCard } from './cards/CalendarCard';
import { chartWidth } from './cards/chartWidth';
import { Freshness } from './Freshness';
import { HeatmapCard } from './cards/HeatmapCard';
import { Headline } from './Headline';

/** The numbers: headline, notices on what is missing, heatmap and calendar. */
export function ActivityCharts(props: ActivityBodyProps & { answer: Heatmap }) {
  const { entity, location, change, answers, width, answer } = props;
  const { t } = useWords();
  const { heatmap, calendar, reload } = answers;
  const isStale = !heatmap.isCurrent;
  const zone = answer.timezone === 'author' ? browserZone() : answer.timezone;
  const cardProps = {
    location,
    change,
    width: chartWidth(width),
  };

  return (
    <div
      className={isStale ? `${styles.stack} ${styles.stale}` : styles.stack}
      aria-busy={isStale}
    >
      <div className={styles.headline}>
        <Headline answer={answer} />
        <div className={styles.asides}>
          <Freshness answer={answer} zone={zone} isUpdating={isStale} />
          <IncludePicker
            include={location.include}
            excluded={answer.excluded}
            onChange={include => change({ include })}
          />
        </div>
      </div>
      {heatmap.error && (
        <Alert
          status="warning"
          icon
          title={t('picture.failed.refresh')}
          description={failureText(t, heatmap.error)}
        />
      )}
      {answer.coverage.harvested ? (
        <PartialNotice coverage={answer.coverage} zone={zone} />
      ) : (
        <HarvestingNotice onProgress={reload} />
      )}
      <HeatmapCard {...cardProps} entity={entity} answer={answer} />
      <CalendarCard {...cardProps} calendar={calendar} />
    </div>
  );
}
