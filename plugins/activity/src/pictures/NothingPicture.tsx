import { Button, Flex, Text } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { formatDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import { PictureCard } from './PictureCard';

/** The sources have been read, and there is nothing in the range. */
export function NothingPicture(props: {
  first: string;
  last: string;
  /** Days of the next wider range; undefined if there is none. */
  widerDays: number | undefined;
  onWiden(): void;
}) {
  const { first, last, widerDays, onWiden } = props;
  const { t } = useWords();
  return (
    <PictureCard
      role="status"
      icon={<RiCalendarLine size={32} />}
      title={t('picture.nothing.title')}
    >
      <Text as="p">
        {t('picture.nothing.explanation', {
          first: formatDate(first),
          last: formatDate(last),
        })}
      </Text>
      {widerDays !== undefined && (
        <Flex>
          <Button onPress={onWiden}>
            {t('picture.nothing.widen', { days: String(widerDays) })}
          </Button>
        </Flex>
      )}
    </PictureCard>
  );
}
