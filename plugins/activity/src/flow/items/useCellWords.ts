import {
  flowMetrics,
  type FlowItems,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import {
  formatDate,
  localDatePart,
  formatCount,
} from '../../transforms/format';
import type { ItemColumnName } from './itemColumns';
import { openSeconds } from './openSeconds';

type FlowItem = FlowItems['items'][number];

/**
 * The cells of an item in words; not of the columns that are more than words.
 *
 * @param zone - an IANA zone for the dates
 */
export function useCellWords(
  metric: FlowMetricId,
  zone: string,
): (item: FlowItem, column: ItemColumnName) => string {
  const { t, amount } = useFlowChartWords();
  const day = (instant: string | null) =>
    instant === null ? '–' : formatDate(localDatePart(instant, zone));
  const { kind, unit } = flowMetrics[metric];

  return (item, column) => {
    switch (column) {
      case 'value':
        return valueOf(item);
      case 'why':
        return item.excluded?.message ?? '–';
      case 'project':
        return item.project;
      default:
        return item.about === 'workItems'
          ? ofWorkItem(item, column)
          : ofChange(item, column);
    }
  };

  /** What an item adds to a count is one; to tell how long it took says more. */
  function valueOf(item: FlowItem): string {
    if (kind === 'spread' || kind === 'share') {
      return item.value === null ? '–' : amount(item.value, unit);
    }
    const { cycleSeconds } = item;
    if (cycleSeconds !== null) return amount(cycleSeconds, 'seconds');
    const age =
      item.about === 'workItems'
        ? item.ageSeconds
        : openSeconds(item, Date.now());
    return age === null ? '–' : amount(age, 'seconds');
  }

  function ofWorkItem(
    item: FlowItem & { about: 'workItems' },
    column: ItemColumnName,
  ): string {
    switch (column) {
      case 'type':
        return item.type;
      case 'status': {
        const { reopened } = item;
        const again = t('flow.items.reopened', {
          count: reopened,
          number: formatCount(reopened),
        });
        return reopened > 0 ? `${item.status}, ${again}` : item.status;
      }
      case 'started':
        return day(item.startedAt);
      default:
        return day(item.doneAt);
    }
  }

  function ofChange(
    item: FlowItem & { about: 'changes' },
    column: ItemColumnName,
  ): string {
    switch (column) {
      case 'state': {
        const state = t(`flow.items.states.${item.state}`);
        return item.draft ? t('flow.items.draft', { state }) : state;
      }
      case 'opened':
        return day(item.openedAt);
      default:
        return day(item.mergedAt);
    }
  }
}
