import {
  eventClasses,
  type EventClass,
  type ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiFilterLine } from '@remixicon/react';
import { useWords } from '../words/useWords';
import { PictureCard } from './PictureCard';

/** There are events, but all of them belong to classes that are left out. */
export function LeftOutPicture(props: {
  excluded: ExcludedCounts;
  include: readonly EventClass[];
  onInclude(include: EventClass[]): void;
}) {
  const { excluded, include, onInclude } = props;
  const { t, events } = useWords();
  const total = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  return (
    <PictureCard
      role="status"
      icon={<RiFilterLine size={32} />}
      title={t('picture.nothing.leftOutTitle')}
    >
      <Text as="p">
        {t('picture.nothing.leftOut', { events: events(total) })}
      </Text>
      <Flex>
        <Button
          onPress={() =>
            onInclude(
              eventClasses.filter(
                name => include.includes(name) || excluded[name] > 0,
              ),
            )
          }
        >
          {t('picture.nothing.bringBack')}
        </Button>
      </Flex>
    </PictureCard>
  );
}
