import type {
  HarvestStream,
  HarvestStreamList,
} from '@activity-insights/plugin-activity-common';
import { Skeleton, Text } from '@backstage/ui';
import type { Answer } from '../loading/useAnswer';
import { FailureAlert } from '../pictures/FailureAlert';
import { streamState } from '../pictures/harvest/streamState';
import { formatCount, formatDate, localDatePart } from '../transforms/format';
import { useWords } from '../words/useWords';
import styles from './Explain.module.css';
import { ExplainSection } from './ExplainSection';

const shownStreams = 100;

/** The streams that the numbers were read from, those that need attention first. */
export function Streams(props: {
  streams: Answer<HarvestStreamList>;
  /** An IANA zone for the dates. */
  zone: string;
}) {
  const { streams, zone } = props;
  const { t, age } = useWords();
  const items = [...(streams.value?.items ?? [])].sort(byNeed);
  const now = Date.now();
  return (
    <ExplainSection title={t('explain.streams.title')}>
      {streams.error && (
        <FailureAlert
          status="warning"
          title={t('explain.streams.failed')}
          error={streams.error}
          onRetry={streams.reload}
        />
      )}
      {!streams.value && !streams.error && (
        <Skeleton width="100%" height={120} />
      )}
      {streams.value && items.length === 0 && (
        <Text as="p" variant="body-small">
          {t('explain.streams.none')}
        </Text>
      )}
      {items.length > 0 && (
        <table
          className={styles.table}
          aria-label={t('picture.harvesting.streams')}
        >
          <thead>
            <tr>
              <th scope="col">{t('explain.streams.stream')}</th>
              <th scope="col">{t('explain.streams.state')}</th>
              <th scope="col">{t('explain.streams.last')}</th>
              <th scope="col">{t('explain.streams.back')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, shownStreams).map(stream => (
              <tr key={stream.id}>
                <th scope="row">
                  {`${stream.source} · ${stream.project} · ${stream.resource}`}
                </th>
                <td>{streamState(t, stream)}</td>
                <td>
                  {stream.lastSuccessAt
                    ? age(stream.lastSuccessAt, now)
                    : t('explain.streams.never')}
                </td>
                <td>{backTo(stream)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > shownStreams && (
        <Text as="p" variant="body-small">
          {t('picture.partial.more', {
            number: formatCount(items.length - shownStreams),
          })}
        </Text>
      )}
    </ExplainSection>
  );

  function backTo({ coverage }: HarvestStream): string {
    if (coverage.from) return formatDate(localDatePart(coverage.from, zone));
    return coverage.complete ? t('explain.streams.always') : '–';
  }
}

function byNeed(one: HarvestStream, other: HarvestStream): number {
  return (
    other.consecutiveFailures - one.consecutiveFailures ||
    one.id.localeCompare(other.id, 'en')
  );
}
