import type { WorkTree } from '@activity-insights/plugin-activity-common';
import { Alert, Button } from '@backstage/ui';
import { formatDate, formatTime } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from '../WorkTab.module.css';

/** That an answer has not all items is of no concern here: what is missing is read when it comes into view. */
const saidOtherwise = 'cut';

/** Stands above trees of which something has to be known: what is missing, and from when on the past is exact. */
export function WorkNotes(props: {
  answer: Pick<WorkTree, 'notes' | 'asOf' | 'exact'>;
  /** The day that is looked at, `YYYY-MM-DD`. */
  day: string | undefined;
  /** Whether there are no trees; the picture in their place says why. */
  isEmpty: boolean;
  onNow(): void;
}) {
  const { answer, day, isEmpty, onNow } = props;
  const { asOf, exact } = answer;
  const notes = isEmpty
    ? []
    : answer.notes.filter(({ code }) => code !== saidOtherwise);
  const { t } = useWords();
  const exactWords = exact?.from
    ? t('work.picture.exactFrom', {
        date: `${formatDate(exact.from.slice(0, 10))} ${formatTime(
          exact.from,
          'UTC',
        )} UTC`,
      })
    : t('work.picture.exact');
  return (
    <>
      {asOf && (
        <Alert
          status="info"
          icon
          role="status"
          title={t('work.picture.asOfTitle', {
            date: formatDate(day ?? asOf.slice(0, 10)),
          })}
          description={
            exact && (
              <>
                {exactWords}
                {exact.reasons.length > 0 && (
                  <ul className={styles.reasons}>
                    {exact.reasons.map(reason => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                )}
              </>
            )
          }
          customActions={
            <Button size="small" variant="secondary" onPress={onNow}>
              {t('work.toolbar.now')}
            </Button>
          }
        />
      )}
      {notes.map(({ code, message }) => (
        <Alert
          key={`${code} ${message}`}
          status="info"
          icon
          role="status"
          title={message}
        />
      ))}
    </>
  );
}
