import type { Coverage } from '@activity-insights/plugin-activity-common';
import { Alert, Button } from '@backstage/ui';
import { failureText } from '../pictures/failureText';
import { formatCount, formatDate, localDatePart } from '../transforms/format';
import { useWords, type Words } from '../words/useWords';

/**
 * What is missing in the numbers above it, or that they could not be refreshed. Nothing if all is well.
 *
 * @param zone - the zone of the answer
 */
export function CardNotice(props: {
  coverage: Coverage;
  zone: string;
  error: Error | undefined;
  onRetry(): void;
}) {
  const { coverage, zone, error, onRetry } = props;
  const { t } = useWords();
  if (error) {
    return (
      <Alert
        status="warning"
        icon
        role="status"
        title={t('card.refresh')}
        description={failureText(t, error)}
        customActions={
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('picture.failed.retry')}
          </Button>
        }
      />
    );
  }
  const missing = whatIsMissing(coverage, zone, t);
  if (!missing) return null;
  return (
    <Alert
      status={coverage.gaps.length > 0 ? 'warning' : 'info'}
      icon
      role="status"
      description={missing}
    />
  );
}

function whatIsMissing(
  { gaps, complete, sweeping, from }: Coverage,
  zone: string,
  t: Words['t'],
): string | undefined {
  if (gaps.length > 0) {
    const number = formatCount(gaps.length);
    return t('card.partialGaps', { count: gaps.length, number });
  }
  if (!complete && from) {
    const date = formatDate(localDatePart(from, zone));
    return t('card.partialFrom', { date });
  }
  if (!complete) return t('card.partial');
  return sweeping ? t('card.sweeping') : undefined;
}
