import type { Entity } from '@backstage/catalog-model';
import type { ActivityLocation } from '../location/activityLocation';
import { daysOfRange } from '../location/activityRange';
import type { ChangeActivityLocation } from '../location/useActivityLocation';
import { FailurePicture } from '../pictures/FailurePicture';
import { LoadingPicture } from '../pictures/LoadingPicture';
import { toDayNumber } from '../transforms/localDates';
import { ActivityPicture } from './ActivityPicture';
import { cardsLayout } from './cards/cardsLayout';
import type { ActivityAnswers } from './useActivityAnswers';

export interface ActivityBodyProps {
  entity: Entity;
  location: ActivityLocation;
  change: ChangeActivityLocation;
  answers: ActivityAnswers;
  /** Width of the tab, in CSS pixels. */
  width: number;
  /** Opens the panel that tells where the numbers come from. */
  onExplain(): void;
}

/** What stands below the filters: the charts, or why there are none. */
export function ActivityBody(props: ActivityBodyProps) {
  const { location, change, answers, width } = props;
  const { heatmap, today, reload } = answers;

  // Numbers of another question must not be taken for the answer to the one that failed.
  if (heatmap.error && !heatmap.isCurrent) {
    return (
      <FailurePicture
        error={heatmap.error}
        location={location}
        today={today}
        onRetry={reload}
        onChange={change}
      />
    );
  }
  if (!heatmap.value) {
    const { first, last } = daysOfRange(location.range, today);
    const days = toDayNumber(last) - toDayNumber(first) + 1;
    return (
      <LoadingPicture
        layout={cardsLayout(width, location)}
        weeks={Math.ceil(days / 7) + 1}
        grouping={location.grouping}
        isSlow={heatmap.isSlow}
      />
    );
  }
  return <ActivityPicture {...props} answer={heatmap.value} />;
}
