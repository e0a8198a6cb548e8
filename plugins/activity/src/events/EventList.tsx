import { Alert, Button, Flex, Skeleton, Text } from '@backstage/ui';
import { failureText } from '../pictures/failureText';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';
import type { EventFeedState } from './EventFeed';
import { EventGrid } from './EventGrid';
import type { EventGrouping } from './eventHeading';
import styles from './Events.module.css';
import { useEventRows } from './useEventRows';

/** The events under their headings, read on as one scrolls; or why there are none. */
export function EventList(props: {
  feed: EventFeedState & { loadMore(): void };
  by: EventGrouping;
}) {
  const { feed, by } = props;
  const { t } = useWords();
  const zone = feed.timezone ?? 'UTC';
  const rows = useEventRows(feed.pages, by, zone);

  return (
    <>
      {rows.length > 0 && (
        <EventGrid
          key={by}
          rows={rows}
          by={by}
          zone={zone}
          isComplete={!feed.hasMore}
          // What has failed is read again on request only.
          onNearEnd={feed.error ? nothing : feed.loadMore}
        />
      )}
      {feed.error && (
        <Alert
          status="danger"
          icon
          title={t('events.failed')}
          description={failureText(t, feed.error)}
          customActions={
            <Button size="small" variant="secondary" onPress={feed.loadMore}>
              {t('events.retry')}
            </Button>
          }
        />
      )}
      {feed.total === undefined && !feed.error && (
        <Flex direction="column" gap="3" aria-busy="true">
          {['a', 'b', 'c', 'd', 'e', 'f'].map(key => (
            <Skeleton key={key} width="100%" height={40} />
          ))}
        </Flex>
      )}
      {feed.total !== undefined && rows.length === 0 && !feed.hasMore && (
        <Text>{t('events.none')}</Text>
      )}
      {feed.total !== undefined && feed.hasMore && (
        <Text variant="body-small" className={styles.clock}>
          {t('events.shown', {
            shown: formatCount(feed.read),
            total: formatCount(feed.total),
          })}
        </Text>
      )}
    </>
  );
}

function nothing(): void {}
