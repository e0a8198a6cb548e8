import type {
  FilterChoices,
  Heatmap,
} from '@activity-insights/plugin-activity-common';
import { useStreams } from '../loading/useStreams';
import type { ActivityLocation } from '../location/activityLocation';
import { browserZone } from '../query/todayIn';
import type { ActivityAnswers } from '../tab/useActivityAnswers';
import { Completeness } from './Completeness';
import { Formulas } from './Formulas';
import { formulasOf } from './formulasOf';
import { LeftOut } from './LeftOut';
import { Question } from './Question';
import { Streams } from './Streams';

/** Where the numbers of the page come from. */
export function Explanation(props: {
  answer: Heatmap;
  answers: ActivityAnswers;
  location: ActivityLocation;
  choices: FilterChoices | undefined;
  isGroup: boolean;
}) {
  const { answer, answers, location, choices, isGroup } = props;
  const { pace, previous, query } = answers;
  const streams = useStreams(query.entity, true);
  const zone = answer.timezone === 'author' ? browserZone() : answer.timezone;
  const ofPace = pace.isCurrent ? pace.value : undefined;
  return (
    <>
      <Formulas formulas={formulasOf(answer, ofPace, previous)} />
      <Question
        answer={answer}
        location={location}
        choices={choices}
        isGroup={isGroup}
      />
      <LeftOut answer={answer} location={location} />
      <Completeness
        answer={answer}
        streams={streams.value?.items}
        zone={zone}
      />
      <Streams streams={streams} zone={zone} />
    </>
  );
}
