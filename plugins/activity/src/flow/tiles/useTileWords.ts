import {
  flowMetrics,
  type FlowItems,
  type FlowTile,
} from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../transforms/format';
import {
  useFlowChartWords,
  type FlowChartWords,
} from '../../words/useFlowChartWords';
import { comparisonWords } from './comparisonWords';
import { weeklyRate } from './weeklyRate';

/** A number in words. */
export interface TileWords {
  name: string;
  value: string;
  /** What the value is, in a few words. */
  detail: string | undefined;
  comparison: string | undefined;
  /** Why there is no value, or that it is none of percentiles. */
  reason: string | undefined;
  trend: string;
}

export interface TileContext {
  /** Local days of the period. */
  days: number;
  /** Whether the period goes on. */
  isNow: boolean;
  /** What has been under way the longest; of `work-item-age` only. */
  oldest: FlowItems['items'][number] | undefined;
}

/** Puts the number of a tile into words. */
export function useTileWords(tile: FlowTile, context: TileContext): TileWords {
  const words = useFlowChartWords();
  const { t, amount } = words;
  const name = t(`flow.metric.${tile.id}`);
  const trend = tile.trend
    .map(value =>
      value === null ? t('flow.tile.noValue') : amount(value, tile.unit),
    )
    .join(', ');
  return {
    name,
    ...numberWords(words, tile, context),
    comparison: comparisonWords(words, {
      kind: flowMetrics[tile.id].kind,
      ...tile,
    }),
    reason: tile.value === null && !tile.few ? tile.reason?.message : undefined,
    trend: t('flow.tile.trend', { name, values: trend }),
  };
}

/** The number itself, and what it is. */
function numberWords(
  { t, amount, days }: FlowChartWords,
  tile: FlowTile,
  { days: length, isNow, oldest }: TileContext,
): Pick<TileWords, 'value' | 'detail'> {
  const { value, unit, percentiles } = tile;
  if (tile.id === 'work-item-age' && oldest && oldest.value !== null) {
    const { key } = oldest;
    return {
      value: amount(oldest.value, unit),
      detail:
        value === null
          ? t('flow.tile.ageDetailFew', { key })
          : t('flow.tile.ageDetail', { key, value: amount(value, unit) }),
    };
  }
  if (value === null) {
    const isNone = tile.n === 0 && !tile.reason;
    return {
      value: t(isNone ? 'flow.tile.none' : 'flow.tile.unknown'),
      detail: undefined,
    };
  }
  const { kind } = flowMetrics[tile.id];
  switch (kind) {
    case 'spread': {
      const median = percentiles?.p50;
      return {
        value: amount(value, unit),
        detail:
          median === null || median === undefined
            ? t('flow.tile.p85')
            : `${t('flow.tile.p85')}, ${t('flow.tile.median', {
                value: amount(median, unit),
              })}`,
      };
    }
    case 'count': {
      const { perWeek } = tile;
      if (perWeek === null || perWeek === undefined) {
        return { value: amount(value, unit), detail: days(length) };
      }
      return {
        value: t('flow.tile.perWeek', { number: weeklyRate(perWeek) }),
        detail: t('flow.tile.perWeekDetail', {
          amount: amount(value, unit),
          days: days(length),
        }),
      };
    }
    case 'level':
      return {
        value: formatCount(value),
        detail: t(isNow ? 'flow.tile.levelNow' : 'flow.tile.levelThen'),
      };
    default:
      return {
        value: amount(value, unit),
        detail: t('flow.tile.share', {
          amount: amount(
            tile.n,
            flowMetrics[tile.id].about === 'changes' ? 'changes' : 'items',
          ),
        }),
      };
  }
}
