import type { WorkItem } from '@activity-insights/plugin-activity-common';
import styles from './Tree.module.css';

/** The name of a status, with a sign for the stage that it belongs to: an empty ring, a half and a full one. */
export function StatusLabel({
  item,
}: {
  item: Pick<WorkItem, 'status' | 'statusCategory'>;
}) {
  return (
    <span className={styles.status} title={item.status}>
      <span
        className={styles.stage}
        data-category={item.statusCategory}
        aria-hidden="true"
      />
      <span className={styles.cut}>{item.status}</span>
    </span>
  );
}
