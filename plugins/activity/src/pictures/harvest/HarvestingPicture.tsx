import { Alert, Text } from '@backstage/ui';
import { RiLoader4Line } from '@remixicon/react';
import { useHarvestProgress } from '../../loading/useHarvestProgress';
import { useWords } from '../../words/useWords';
import { HarvestBar } from './HarvestBar';
import styles from '../Picture.module.css';
import { PictureCard } from '../PictureCard';
import { streamState } from './streamState';

const shownStreams = 12;

/** Nothing has been read yet: shows how far the harvest is, and follows it. */
export function HarvestingPicture(props: {
  /** Ref of the entity; undefined for all that may be read. */
  entity: string | undefined;
  onProgress(): void;
}) {
  const { entity, onProgress } = props;
  const { t } = useWords();
  const { run, streams } = useHarvestProgress(entity, onProgress);
  const isRunning = run?.status === 'running';
  const hasFailed = run?.status === 'failed';

  return (
    <PictureCard
      icon={<RiLoader4Line size={32} />}
      title={t('picture.harvesting.title')}
    >
      {hasFailed && (
        <Alert
          status="danger"
          icon
          title={
            run.error
              ? t('picture.harvesting.runFailed', { error: run.error })
              : t('picture.harvesting.runFailedUnknown')
          }
        />
      )}
      <Text as="p">
        {isRunning || run === undefined
          ? t('picture.harvesting.explanation')
          : t('picture.harvesting.waiting')}
      </Text>
      {isRunning && <HarvestBar run={run} />}
      {streams && streams.length > 0 && (
        <ul
          className={styles.streams}
          aria-label={t('picture.harvesting.streams')}
        >
          {streams.slice(0, shownStreams).map(stream => (
            <li key={stream.id} className={styles.stream}>
              <span>{`${stream.project} · ${stream.resource}`}</span>
              <span className={styles.streamState}>
                {streamState(t, stream)}
              </span>
            </li>
          ))}
          {streams.length > shownStreams && (
            <li className={styles.streamState}>
              {t('picture.partial.more', {
                number: String(streams.length - shownStreams),
              })}
            </li>
          )}
        </ul>
      )}
    </PictureCard>
  );
}
