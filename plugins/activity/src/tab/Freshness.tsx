import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { useWhileVisible } from '../loading/useWhileVisible';
import {
  formatAge,
  formatDate,
  formatTime,
  localDatePart,
} from '../transforms/format';
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
}) {
  const { answer, zone, isUpdating } = props;
  const { t } = useWords();
  const { dataAsOf, coverage } = answer;
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);

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
          age: formatAge(dataAsOf, now),
        })
      : t('freshness.never'),
  ];
  if (coverage.from) {
    const date = formatDate(localDatePart(coverage.from, zone));
    parts.push(t('freshness.completeFrom', { date }));
  } else if (coverage.complete) {
    parts.push(t('freshness.complete'));
  }
  if (isUpdating) parts.push(t('freshness.updating'));

  return (
    <Text as="p" variant="body-small" color="secondary">
      {parts.join(' · ')}
    </Text>
  );
}
