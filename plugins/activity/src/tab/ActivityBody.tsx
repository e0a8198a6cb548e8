import type { Entity } from '@backstage/catalog-model';
import type { ActivityLocation } from '../location/activityLocation';
import {
  daysOfRange,
  defaultRange,
  formatRange,
} from '../location/activityRange';
import type { ChangeActivityLocation } from '../location/useActivityLocation';
import { FailurePicture } from '../pictures/FailurePicture';
import { LoadingPicture } from '../pictures/LoadingPicture';
import { toDayNumber } from '../transforms/localDates';
import { ActivityPicture } from './ActivityPicture';
import { chartWidth } from './cards/chartWidth';
import type { ActivityAnswers } from './useActivityAnswers';

export interface ActivityBodyProps {
  entity: Entity;
  location: ActivityLocation;
  change: ChangeActivityLocation;
  answers: ActivityAnswers;
  /** Width of the tab, in CSS pixels. */
  width: number;
}

/** What stands below the filters: the charts, or why there are none. */
export function ActivityBody(props: ActivityBodyProps) {
  const { location, change, answers, width } = props;
  const { heatmap, today, reload } = answers;

  const isDefault = formatRange(location.range) === undefined && !location.zone;

  // Numbers of another question must not be taken for the answer to the one that failed.
  if (heatmap.error && !heatmap.isCurrent) {
    return (
      <FailurePicture
        error={heatmap.error}
        onRetry={reload}
        onReset={
          isDefault
            ? undefined
            : () => change({ range: defaultRange, zone: undefined })
        }
      />
    );
  }
  if (!heatmap.value) {
    const { first, last } = daysOfRange(location.range, today);
    const days = toDayNumber(last) - toDayNumber(first) + 1;
    return (
      <LoadingPicture
        width={chartWidth(width)}
        weeks={Math.ceil(days / 7) + 1}
      />
    );
  }
  return <ActivityPicture {...props} answer={heatmap.value} />;
}
