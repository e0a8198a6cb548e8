import type { Coverage } from '@activity-insights/plugin-activity-common';
import { Alert } from '@backstage/ui';
import { formatCount, formatDate, localDatePart } from '../transforms/format';
import { pictureMessages } from '../words/pictureMessages';
import { useWords } from '../words/useWords';
import { streamName } from '../transforms/streamName';
import styles from './Picture.module.css';

const shownGaps = 5;

type KnownReason = keyof typeof pictureMessages.partial.reason;

/** A source may give reasons that are not known here; they are shown as they are. */
function isKnownReason(reason: string): reason is KnownReason {
  return Object.hasOwn(pictureMessages.partial.reason, reason);
}

/**
 * Stands above charts that lack something: names the streams and the reasons.
 *
 * @param zone - an IANA zone for the dates
 */
export function PartialNotice(props: { coverage: Coverage; zone: string }) {
  const { coverage, zone } = props;
  const { t } = useWords();
  const { gaps, complete, sweeping, from } = coverage;
  if (complete && !sweeping && gaps.length === 0) return null;

  const dateOf = (instant: string) => formatDate(localDatePart(instant, zone));
  const lines: string[] = gaps.slice(0, shownGaps).map(gap => {
    const stream = streamName(gap.stream);
    const reason = isKnownReason(gap.reason)
      ? t(`picture.partial.reason.${gap.reason}`)
      : gap.reason;
    return gap.from || gap.to
      ? t('picture.partial.gapSpan', {
          stream,
          reason,
          from: gap.from ? dateOf(gap.from) : t('picture.partial.always'),
          to: gap.to ? dateOf(gap.to) : t('picture.partial.now'),
        })
      : t('picture.partial.gap', { stream, reason });
  });
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

  return (
    <Alert
      status={gaps.length > 0 ? 'warning' : 'info'}
      icon
      role="status"
      title={t('picture.partial.title')}
      description={
        <ul className={styles.gaps}>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      }
    />
  );
}
