import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import styles from '../Picture.module.css';

/** How far a run is: streams that are done of all, and records read. */
export function HarvestBar({ run }: { run: HarvestRun }) {
  const { t } = useWords();
  const { total, done, failed } = run.streams;
  const share = total === 0 ? 0 : (done + failed) / total;
  const text = t('picture.harvesting.progress', {
    done: formatCount(done),
    total: formatCount(total),
    read: formatCount(run.records.read),
  });
  return (
    <>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label={t('picture.harvesting.bar')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(total, done + failed)}
        aria-valuetext={text}
      >
        <div className={styles.barDone} style={{ width: `${share * 100}%` }} />
      </div>
      <Text as="p" variant="body-small">
        {text}
        {failed > 0 &&
          ` · ${t('picture.harvesting.failedStreams', {
            count: failed,
            number: formatCount(failed),
          })}`}
      </Text>
    </>
  );
}
