import { formatLongDate } from '../transforms/format';
import { useWords } from '../words/useWords';
import type { EventGroup } from './EventRows';
import styles from './Events.module.css';
import { RowLink } from './RowLink';

/**
 * What the events below it belong to, and how many they are.
 *
 * @param isComplete - whether all events have been read; more of them may belong here if not
 */
export function GroupLine(props: { group: EventGroup; isComplete: boolean }) {
  const { group, isComplete } = props;
  const { t, events } = useWords();
  const facts = {
    kind: t(`events.kind.${group.kind}`),
    events: events(group.events.length),
  };
  return (
    <div className={styles.group}>
      <div className={styles.groupTitle}>
        <RowLink title={titleOf(group, t)} url={group.url} />
      </div>
      <div className={styles.facts}>
        <span>
          {isComplete
            ? t('events.groupFacts', facts)
            : t('events.groupFactsSoFar', facts)}
        </span>
      </div>
    </div>
  );
}

function titleOf(
  { kind, name, title }: EventGroup,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (kind === 'day') return formatLongDate(name);
  if (kind === 'unlinked') return t('events.unlinked', { project: name });
  return title ? t('events.groupOf', { key: name, title }) : name;
}
