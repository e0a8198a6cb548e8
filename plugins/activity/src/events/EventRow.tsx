import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import { Link } from '@backstage/ui';
import { safeUrl } from '../transforms/safeUrl';
import { eventClock } from '../transforms/eventClock';
import { useWords } from '../words/useWords';
import styles from './Events.module.css';

const shownOfSha = 8;

/**
 * One event, linked to where it happened.
 *
 * @param zone - the zone of the answer
 * @param showProject - false where the group that it stands in names the project
 */
export function EventRow(props: {
  event: ActivityEvent;
  zone: string;
  showProject: boolean;
}) {
  const { event, zone, showProject } = props;
  const { t } = useWords();
  const url = safeUrl(event.url);
  const { workItem, change } = event;
  const title =
    event.title ||
    workItem?.summary ||
    workItem?.key ||
    change?.title ||
    t('events.untitled');
  const facts = [
    ['type', t(`events.type.${event.type}`)],
    ['project', showProject ? event.project.name : undefined],
    ['workItem', workItem?.key === title ? undefined : workItem?.key],
    ['change', change && `#${change.number}`],
    ['branch', event.branch],
    ['actor', event.actor?.name],
    ...event.flags.map(flag => [flag, t(`events.flag.${flag}`)]),
  ].filter(([, fact]) => fact);

  return (
    <li className={styles.event}>
      <span className={styles.time}>{eventClock(event, zone).time}</span>
      <div>
        <div className={styles.title}>
          {url ? (
            <Link
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              variant="body-medium"
            >
              {title}
            </Link>
          ) : (
            title
          )}
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
    </li>
  );
}
