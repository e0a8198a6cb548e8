import { Button, Flex, Text } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { formatDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import { PictureCard } from './PictureCard';

/** The sources have been read, and there is nothing in the range; or nothing that passes the filters. */
export function NothingPicture(props: {
  first: string;
  last: string;
  /** Days of the next wider range; undefined if there is none. */
  widerDays: number | undefined;
  onWiden(): void;
  /** Takes away the filters; undefined if there are none. */
  onClearFilters: (() => void) | undefined;
}) {
  const { first, last, widerDays, onWiden, onClearFilters } = props;
  const { t } = useWords();
  const days = { first: formatDate(first), last: formatDate(last) };
  return (
    <PictureCard
      role="status"
      icon={<RiCalendarLine size={32} />}
      title={
        onClearFilters
          ? t('picture.nothing.filteredTitle')
          : t('picture.nothing.title')
      }
    >
      <Text as="p">
        {onClearFilters
          ? t('picture.nothing.filtered', days)
          : t('picture.nothing.explanation', days)}
      </Text>
      {onClearFilters && (
        <Flex>
          <Button onPress={onClearFilters}>
            {t('picture.failed.clearFilters')}
          </Button>
        </Flex>
      )}
      {!onClearFilters && widerDays !== undefined && (
        <Flex>
          <Button onPress={onWiden}>
            {t('picture.nothing.widen', { days: String(widerDays) })}
          </Button>
        </Flex>
      )}
    </PictureCard>
  );
}
