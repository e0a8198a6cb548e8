import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { countFilters, noFilter } from '../location/activityFilter';
import { widerRange } from '../location/activityRange';
import { choosePicture } from '../pictures/choosePicture';
import { HarvestingPicture } from '../pictures/harvest/HarvestingPicture';
import { LeftOutPicture } from '../pictures/LeftOutPicture';
import { NothingPicture } from '../pictures/NothingPicture';
import { UnmappedPicture } from '../pictures/unmapped/UnmappedPicture';
import { answerDays } from '../transforms/answerDays';
import type { ActivityBodyProps } from './ActivityBody';
import { ActivityCharts } from './ActivityCharts';

/** The picture that fits an answer. */
export function ActivityPicture(
  props: ActivityBodyProps & { answer: Heatmap },
) {
  const { entity, location, change, answers, answer } = props;
  switch (choosePicture(answer)) {
    case 'unmapped':
      return <UnmappedPicture entity={entity} />;
    case 'harvesting':
      return (
        <HarvestingPicture
          entity={answers.query.entity}
          onProgress={answers.reload}
        />
      );
    case 'leftOut':
      return (
        <LeftOutPicture
          excluded={answer.excluded}
          include={location.include}
          onInclude={include => change({ include })}
        />
      );
    case 'nothing': {
      const { first, last } = answerDays(answer);
      const wider = widerRange(location.range, answers.today);
      return (
        <NothingPicture
          first={first}
          last={last}
          widerDays={wider?.kind === 'last' ? wider.days : undefined}
          onWiden={() => wider && change({ range: wider })}
          onClearFilters={
            countFilters(location.filter) > 0
              ? () => change({ filter: noFilter })
              : undefined
          }
        />
      );
    }
    default:
      return <ActivityCharts {...props} />;
  }
}
