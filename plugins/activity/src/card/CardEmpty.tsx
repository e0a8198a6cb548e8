import {
  eventClasses,
  type Heatmap,
} from '@activity-insights/plugin-activity-common';
import type { Entity } from '@backstage/catalog-model';
import { Flex, Text } from '@backstage/ui';
import type { ActivityLocationChange } from '../location/activityLocation';
import { choosePicture } from '../pictures/choosePicture';
import { unmappedWords } from '../pictures/unmapped/unmappedWords';
import { answerDays } from '../transforms/answerDays';
import { formatDate } from '../transforms/format';
import { useWords, type Words } from '../words/useWords';
import { TabLink } from './TabLink';

/** There is no event to show: why, and the one next step. */
export function CardEmpty(props: { entity: Entity; answer: Heatmap }) {
  const { entity, answer } = props;
  const words = useWords();
  const { title, text, step, change } = reasonOf(answer, entity, words);
  return (
    <Flex direction="column" gap="3" role="status">
      <Text as="h4" variant="body-large" weight="bold">
        {title}
      </Text>
      <Text as="p">{text}</Text>
      <TabLink change={change}>{step}</TabLink>
    </Flex>
  );
}

interface Reason {
  title: string;
  text: string;
  /** What the link says, and where it leads. */
  step: string;
  change: ActivityLocationChange;
}

function reasonOf(answer: Heatmap, entity: Entity, words: Words): Reason {
  const { t, events } = words;
  const { excluded } = answer;
  switch (choosePicture(answer)) {
    case 'unmapped': {
      const { title, explanation } = unmappedWords(t, entity);
      return { title, text: explanation, step: t('card.connect'), change: {} };
    }
    case 'harvesting':
      return {
        title: t('picture.harvesting.title'),
        text: t('picture.harvesting.explanation'),
        step: t('card.follow'),
        change: {},
      };
    case 'leftOut':
      return {
        title: t('picture.nothing.leftOutTitle'),
        text: t('picture.nothing.leftOut', {
          events: events(
            Object.values(excluded).reduce((sum, count) => sum + count, 0),
          ),
        }),
        step: t('picture.nothing.bringBack'),
        change: { include: eventClasses.filter(name => excluded[name] > 0) },
      };
    default: {
      const { first, last } = answerDays(answer);
      return {
        title: t('picture.nothing.title'),
        text: t('picture.nothing.explanation', {
          first: formatDate(first),
          last: formatDate(last),
        }),
        step: t('card.wider', { days: '365' }),
        change: { range: { kind: 'last', days: 365 } },
      };
    }
  }
}
