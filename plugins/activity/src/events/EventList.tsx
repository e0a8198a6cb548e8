import { Alert, Button, Flex, Skeleton, Text } from '@backstage/ui';
import type { Events } from '../loading/useEvents';
import { failureText } from '../pictures/failureText';
import { groupByDay, groupByProject } from '../transforms/groupEvents';
import { formatCount, formatLongDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import { EventRow } from './EventRow';
import styles from './Events.module.css';

/** Events under headings: those of a day by project, those of an hour of the week by day. */
export function EventList(props: {
  events: Events;
  groupBy: 'day' | 'project';
}) {
  const { events, groupBy } = props;
  const zone = events.timezone ?? 'UTC';
  const groups =
    groupBy === 'project'
      ? groupByProject(events.items)
      : groupByDay(events.items, zone).map(group => ({
          ...group,
          name: formatLongDate(group.name),
        }));

  return (
    <>
      {groups.map(group => (
        <section key={group.key} className={styles.group}>
          <Text
            as="h3"
            variant="body-small"
            weight="bold"
            className={styles.heading}
          >
            {group.name}
          </Text>
          <ul className={styles.list}>
            {group.events.map(event => (
              <EventRow
                key={event.id}
                event={event}
                zone={zone}
                showProject={groupBy !== 'project'}
              />
            ))}
          </ul>
        </section>
      ))}
      <EventListEnd events={events} />
    </>
  );
}

/** What stands below the events that are there: a failure, more of them, or none at all. */
function EventListEnd({ events }: { events: Events }) {
  const { t } = useWords();
  if (events.error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('events.failed')}
        description={failureText(t, events.error)}
        customActions={
          <Button size="small" variant="secondary" onPress={events.loadMore}>
            {t('events.retry')}
          </Button>
        }
      />
    );
  }
  if (events.total === undefined) {
    return (
      <Flex direction="column" gap="3" aria-busy="true">
        {['a', 'b', 'c', 'd', 'e', 'f'].map(key => (
          <Skeleton key={key} width="100%" height={40} />
        ))}
      </Flex>
    );
  }
  if (events.items.length === 0) return <Text>{t('events.none')}</Text>;
  if (!events.hasMore) return null;
  return (
    <Flex align="center" gap="3">
      <Button
        variant="secondary"
        isPending={events.isLoading}
        onPress={events.loadMore}
      >
        {t('events.more')}
      </Button>
      <Text variant="body-small" className={styles.clock}>
        {t('events.shown', {
          shown: formatCount(events.items.length),
          total: formatCount(events.total),
        })}
      </Text>
    </Flex>
  );
}
