import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Alert } from '@backstage/ui';
import { useStreams } from '../loading/useStreams';
import { coveredShare } from '../transforms/coveredShare';
import { formatCount, formatDate, localDatePart } from '../transforms/format';
import { useWords } from '../words/useWords';
import { CoverageBar } from './CoverageBar';
import { gapWords } from './gapWords';
import styles from './Picture.module.css';

const shownGaps = 5;

/**
 * Stands above charts that lack something: names the streams and the reasons.
 *
 * @param zone - an IANA zone for the dates
 */
export function PartialNotice(props: {
  /** Ref of the entity; undefined for all that may be read. */
  entity: string | undefined;
  answer: Pick<Heatmap, 'coverage' | 'from' | 'to'>;
  zone: string;
}) {
  const { entity, answer, zone } = props;
  const { t } = useWords();
  const { gaps, complete, sweeping, from } = answer.coverage;
  // Gaps name streams by what their source calls a project; the streams themselves know its name.
  const streams = useStreams(entity, gaps.length > 0).value?.items;
  if (complete && !sweeping && gaps.length === 0) return null;

  const dateOf = (instant: string) => formatDate(localDatePart(instant, zone));
  const lines = gaps
    .slice(0, shownGaps)
    .map(gap => gapWords(t, gap, streams, zone));
  if (gaps.length > shownGaps) {
    lines.push(
      t('picture.partial.more', {
        number: formatCount(gaps.length - shownGaps),
      }),
    );
  }
  if (sweeping) lines.push(t('picture.partial.sweeping'));
  if (!complete && from) {
    lines.push(t('picture.partial.backTo', { date: dateOf(from) }));
  } else if (!complete && gaps.length === 0) {
    lines.push(t('picture.partial.reading'));
  }

  const share = complete ? undefined : coveredShare(from, answer, Date.now());
  return (
    <Alert
      status={gaps.length > 0 ? 'warning' : 'info'}
      icon
      role="status"
      title={t('picture.partial.title')}
      description={
        <>
          {share !== undefined && share < 1 && <CoverageBar share={share} />}
          <ul className={styles.gaps}>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      }
    />
  );
}
