import type { WorkItemSpan } from '@activity-insights/plugin-activity-common';
import styles from '../Item.module.css';
import { useItemWords } from '../useItemWords';

/** The values that a field has had, the first one first, each with how long. */
export function SpanList({ spans }: { spans: readonly WorkItemSpan[] }) {
  const { t, duration, day } = useItemWords();
  return (
    <ol className={styles.list}>
      {spans.map(({ value, from, to, seconds }) => (
        <li key={from + value}>
          {to
            ? t('workItem.facts.span', { value, duration: duration(seconds) })
            : t('workItem.facts.spanFrom', {
                value,
                duration: duration(seconds),
                date: day(from),
              })}
        </li>
      ))}
    </ol>
  );
}
