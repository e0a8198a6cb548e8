import type { Pace } from '@activity-insights/plugin-activity-common';
import { Skeleton } from '@backstage/ui';
import type { Answer } from '../loading/useAnswer';
import type { ActivityLocation } from '../location/activityLocation';
import type { ChangeActivityLocation } from '../location/useActivityLocation';
import { FailureAlert } from '../pictures/FailureAlert';
import { ChartCard } from '../tab/cards/ChartCard';
import { useWords } from '../words/useWords';
import { PaceOf } from './PaceOf';

export interface PaceCardProps {
  location: ActivityLocation;
  change: ChangeActivityLocation;
  /** Of the chart, in CSS pixels. */
  width: number;
}

/** About the height of what is in the card, kept free while it is on its way. */
const height = 300;

/** Whether work keeps to working hours, and how that has changed. It speaks of work, never of people. */
export function PaceCard(props: PaceCardProps & { pace: Answer<Pace> }) {
  const { pace } = props;
  const { t } = useWords();
  const { value, error, isCurrent, reload } = pace;
  return (
    <ChartCard title={t('pace.title')} height={height}>
      {error && !isCurrent && (
        <FailureAlert
          status="warning"
          title={t('pace.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <Skeleton width="100%" height={height} />}
      {value && (isCurrent || !error) && <PaceOf {...props} answer={value} />}
    </ChartCard>
  );
}
