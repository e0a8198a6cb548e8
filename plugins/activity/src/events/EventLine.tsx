import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { eventClock } from '../transforms/eventClock';
import { formatDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import type { EventGrouping } from './eventHeading';
import styles from './Events.module.css';
import { RowLink } from './RowLink';

const shownOfSha = 8;

/**
 * One event in two lines, linked to where it happened. What its heading says is left out.
 *
 * @param zone - the zone of the answer
 */
export function EventLine(props: {
  event: ActivityEvent;
  zone: string;
  by: EventGrouping;
}) {
  const { event, zone, by } = props;
  const { t } = useWords();
  const { workItem, change } = event;
  const { date, time } = eventClock(event, zone);
  const title =
    event.title ||
    workItem?.summary ||
    workItem?.key ||
    change?.title ||
    t('events.untitled');
  const isUnderItem = by === 'item';
  const facts = [
    ['type', t(`events.type.${event.type}`)],
    ['date', by === 'day' ? undefined : formatDate(date)],
    ['project', by === 'project' ? undefined : event.project.name],
    [
      'workItem',
      isUnderItem || workItem?.key === title ? undefined : workItem?.key,
    ],
    [
      'change',
      change && (!isUnderItem || workItem) ? `#${change.number}` : undefined,
    ],
    ['branch', event.branch],
    ['actor', event.actor?.name],
    ...event.flags.map(flag => [flag, t(`events.flag.${flag}`)]),
  ].filter(([, fact]) => fact);

  return (
    <div className={styles.event}>
      <span className={styles.time}>{time}</span>
      <div className={styles.lines}>
        <div className={styles.title}>
          <RowLink title={title} url={event.url} />
        </div>
        <div className={styles.facts}>
          {facts.map(([key, fact]) => (
            <span key={key}>{fact}</span>
          ))}
          {event.sha && (
            <span className={styles.sha}>{event.sha.slice(0, shownOfSha)}</span>
          )}
        </div>
      </div>
    </div>
  );
}
