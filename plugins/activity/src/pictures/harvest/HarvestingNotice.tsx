import { Alert } from '@backstage/ui';
import { useHarvestProgress } from '../../loading/useHarvestProgress';
import { useWords } from '../../words/useWords';
import { HarvestBar } from './HarvestBar';

/** Stands above charts that are still being filled by the first harvest. */
export function HarvestingNotice(props: {
  /** Ref of the entity; undefined for all that may be read. */
  entity: string | undefined;
  onProgress(): void;
}) {
  const { entity, onProgress } = props;
  const { t } = useWords();
  const { run } = useHarvestProgress(entity, onProgress);
  return (
    <Alert
      status="info"
      icon
      title={t('picture.harvesting.title')}
      description={
        run?.status === 'running' ? (
          <HarvestBar run={run} />
        ) : (
          t('picture.partial.reading')
        )
      }
    />
  );
}
