import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useWhileVisible } from '../loading/useWhileVisible';
import { formatDate, formatTime, localDatePart } from '../transforms/format';
import { useWords } from '../words/useWords';

/**
 * How new the numbers are, and how far back they are complete.
 *
 * @param zone - an IANA zone for the times
 */
export function Freshness(props: {
  answer: Pick<Heatmap, 'dataAsOf' | 'coverage'>;
  zone: string;
  isUpdating: boolean;
  isSlow: boolean;
  /** When the page last refreshed by itself, in UTC epoch milliseconds. */
  refreshedAt: number | undefined;
}) {
  const { answer, zone, isUpdating, isSlow, refreshedAt } = props;
  const { t, age } = useWords();
  const { dataAsOf, coverage } = answer;
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);
  const isFresh = useIsFresh(refreshedAt);

  const timeOf = (instant: string) => {
    const date = localDatePart(instant, zone);
    const isToday = date === localDatePart(new Date(now).toISOString(), zone);
    const time = formatTime(instant, zone);
    return isToday ? time : `${formatDate(date)} ${time}`;
  };
  const parts: string[] = [
    dataAsOf
      ? t('freshness.asOf', {
          time: timeOf(dataAsOf),
          age: age(dataAsOf, now),
        })
      : t('freshness.never'),
  ];
  if (coverage.from) {
    const date = formatDate(localDatePart(coverage.from, zone));
    parts.push(t('freshness.completeFrom', { date }));
  } else if (coverage.complete) {
    parts.push(t('freshness.complete'));
  }
  if (isSlow) parts.push(t('freshness.slow'));
  else if (isUpdating) parts.push(t('freshness.updating'));
  else if (isFresh) parts.push(t('freshness.justUpdated'));

  return (
    <Text as="p" variant="body-small" color="secondary">
      {parts.join(' · ')}
    </Text>
  );
}

const freshMilliseconds = 10_000;

/** True for a moment after an instant. */
function useIsFresh(at: number | undefined): boolean {
  const [fresh, setFresh] = useState<number>();
  useEffect(() => {
    if (at === undefined) return undefined;
    setFresh(at);
    const timer = setTimeout(() => setFresh(undefined), freshMilliseconds);
    return () => clearTimeout(timer);
  }, [at]);
  return fresh !== undefined && fresh === at;
}
