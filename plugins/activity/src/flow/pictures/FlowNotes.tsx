import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { Alert } from '@backstage/ui';
import { useWords } from '../../words/useWords';
import styles from '../FlowTab.module.css';

/** Stands by numbers of which something has to be known: what is missing or doubtful, and the next step. */
export function FlowNotes({ notes }: { notes: readonly FlowReason[] }) {
  const { t } = useWords();
  const texts = [...new Set(notes.map(({ message }) => message))];
  if (texts.length === 0) return null;
  return (
    <Alert
      status="info"
      icon
      role="status"
      title={t('flow.picture.notes')}
      description={
        <ul className={styles.notes}>
          {texts.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
