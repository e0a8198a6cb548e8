import type { WorkItemName } from '@activity-insights/plugin-activity-common';
import type { ReactNode } from 'react';
import styles from '../Item.module.css';

/** Opens another work item in the panel. */
export function OpenButton(props: {
  name: WorkItemName;
  onOpen(name: WorkItemName): void;
  children: ReactNode;
}) {
  const { name, onOpen, children } = props;
  const { source, instance, key } = name;
  return (
    <button
      type="button"
      className={styles.open}
      onClick={() => onOpen({ source, instance, key })}
    >
      {children}
    </button>
  );
}
