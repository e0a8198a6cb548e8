import type {
  HarvestStream,
  Heatmap,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { CoverageBar } from '../pictures/CoverageBar';
import { gapWords } from '../pictures/gapWords';
import { coveredShare } from '../transforms/coveredShare';
import { formatDate, formatTime, localDatePart } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './Explain.module.css';
import { ExplainSection } from './ExplainSection';

/** How new and how complete the numbers are, and what is missing. */
export function Completeness(props: {
  answer: Pick<Heatmap, 'coverage' | 'dataAsOf' | 'from' | 'to'>;
  streams: readonly HarvestStream[] | undefined;
  /** An IANA zone for the dates. */
  zone: string;
}) {
  const { answer, streams, zone } = props;
  const { coverage, dataAsOf } = answer;
  const { t } = useWords();
  const share = coverage.complete
    ? undefined
    : coveredShare(coverage.from, answer, Date.now());
  const instantOf = (instant: string) =>
    `${formatDate(localDatePart(instant, zone))} ${formatTime(instant, zone)}`;
  return (
    <ExplainSection title={t('explain.coverage.title')}>
      <Text as="p" variant="body-small">
        {coverage.complete
          ? t('explain.coverage.complete')
          : t('explain.coverage.partial')}
      </Text>
      {dataAsOf && (
        <Text as="p" variant="body-small">
          {t('explain.coverage.asOf', { time: instantOf(dataAsOf) })}
        </Text>
      )}
      {share !== undefined && share < 1 && <CoverageBar share={share} />}
      {coverage.gaps.length > 0 && (
        <ul className={styles.list}>
          {coverage.gaps.map(gap => (
            <li key={`${gap.stream} ${gap.from}`}>
              {gapWords(t, gap, streams, zone)}
            </li>
          ))}
        </ul>
      )}
    </ExplainSection>
  );
}
