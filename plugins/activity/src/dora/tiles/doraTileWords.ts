import {
  doraMetrics,
  type DoraServiceMetric,
  type DoraUnit,
} from '@activity-insights/plugin-activity-common';
import { comparisonWords } from '../../flow/tiles/comparisonWords';
import type { NumberWords } from '../../flow/tiles/NumberTile';
import { weeklyRate } from '../../flow/tiles/weeklyRate';
import { formatAmount } from '../../transforms/work/formatAmount';
import type { FlowChartWords } from '../../words/useFlowChartWords';

const kinds = {
  deployments: 'count',
  seconds: 'spread',
  share: 'share',
} as const satisfies Record<DoraUnit, string>;

/** A number of a service as it stands alone: deployments by week, times by their median, rates. Unknown is `–`, which is not 0. */
export function doraValueWords(
  { t, amount }: FlowChartWords,
  { id, value, perWeek }: Pick<DoraServiceMetric, 'id' | 'value' | 'perWeek'>,
): string {
  if (value === null) return t('dora.tile.none');
  if (typeof perWeek === 'number') {
    return t('flow.tile.perWeek', { number: weeklyRate(perWeek) });
  }
  return amount(value, doraMetrics[id].unit);
}

/** The same with what belongs to it: parts and percentiles, the band, the reason if it is unknown, and what it was before. */
export function doraTileWords(
  words: FlowChartWords,
  metric: DoraServiceMetric,
): NumberWords {
  const { t, amount } = words;
  const { id, value, band, reason, previous, aside } = metric;
  const { unit } = doraMetrics[id];
  return {
    name: t(`dora.metric.${id}`),
    value: doraValueWords(words, metric),
    details: [
      ...(value === null ? [] : doraDetails(words, metric)),
      aside && aside.p50 !== null
        ? t(`dora.tile.${aside.id}`, { value: amount(aside.p50, 'seconds') })
        : undefined,
      band ? t('dora.tile.band', { name: band.label }) : undefined,
      value === null ? reason?.message : undefined,
    ],
    comparison: comparisonWords(words, {
      kind: kinds[unit],
      unit,
      value,
      previous,
    }),
  };
}

function doraDetails(
  { t, amount, duration }: FlowChartWords,
  { id, value, n, part, percentiles, perWeek, days }: DoraServiceMetric,
): (string | undefined)[] {
  switch (doraMetrics[id].unit) {
    case 'deployments':
      return [
        typeof perWeek === 'number'
          ? amount(value ?? 0, 'deployments')
          : undefined,
        typeof days?.median === 'number'
          ? t('dora.tile.days', {
              count: days.median,
              number: formatAmount(days.median),
            })
          : undefined,
      ];
    case 'share':
      return part === null
        ? []
        : [
            t('dora.tile.part', {
              part: formatAmount(part),
              whole: amount(n, 'deployments'),
            }),
          ];
    default: {
      const { p75 = null, p90 = null } = percentiles ?? {};
      const half = t('dora.tile.half');
      if (p75 === null || p90 === null) return [half];
      return [
        `${half}, ${t('dora.tile.further', {
          p75: duration(p75),
          p90: duration(p90),
        })}`,
      ];
    }
  }
}
