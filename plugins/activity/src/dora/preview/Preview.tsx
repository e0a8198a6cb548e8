import type { DoraPreview } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { FlowNotes } from '../../flow/pictures/FlowNotes';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { DefinitionTerms } from '../explain/DefinitionTerms';
import type { DoraLook } from '../location/doraLook';
import { Annotation } from './Annotation';
import { Choices } from './Choices';
import { IncidentsTable } from './IncidentsTable';
import styles from './Preview.module.css';
import { RunsTable } from './RunsTable';
import { TrialForm } from './TrialForm';

/** What holds on one side, what may be tried on the other, and below what both make of the last runs. */
export function Preview(props: {
  now: DoraPreview;
  /** What a trial makes of the same runs, once it is known. */
  tried: DoraPreview | undefined;
  trial: DoraLook['trial'];
  isPending: boolean;
  onTry(trial: DoraLook['trial']): void;
}) {
  const { now, tried, trial, isPending, onTry } = props;
  const { definition } = now;
  const { t, amount } = useFlowChartWords();
  const resultOf = (preview: DoraPreview) => ({
    counting: formatCount(preview.runs.filter(({ counts }) => counts).length),
    runs: t('dora.preview.runs', {
      count: preview.runs.length,
      number: formatCount(preview.runs.length),
    }),
    deployments: amount(preview.deployments, 'deployments'),
  });
  return (
    <div className={styles.stack}>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('dora.preview.now')}
          </Text>
          <DefinitionTerms definition={definition} />
          <Text as="p">{t('dora.preview.result', resultOf(now))}</Text>
          <FlowNotes notes={(tried ?? now).notes} />
        </div>
        <div className={styles.stack}>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('dora.preview.tryTitle')}
          </Text>
          <TrialForm
            trial={trial}
            holds={definition}
            isPending={isPending}
            onTry={onTry}
          />
          <div role="status">
            {tried && (
              <Text as="p" weight="bold">
                {t('dora.preview.trialResult', resultOf(tried))}
              </Text>
            )}
            {tried && tried.ignored.length > 0 && (
              <Text as="p" color="danger">
                {t('dora.preview.ignored', { parts: tried.ignored.join(', ') })}
              </Text>
            )}
          </div>
          {tried && <Annotation trial={trial} />}
          <Choices
            choices={now.choices}
            onChoose={entry => onTry({ ...trial, deployments: entry })}
          />
        </div>
      </div>
      {now.runs.length === 0 ? (
        <QuietText>{t('dora.preview.noRuns')}</QuietText>
      ) : (
        <RunsTable now={now} trial={tried} />
      )}
      <IncidentsTable preview={tried ?? now} />
    </div>
  );
}
