import type {
  FlowItems,
  FlowMetricId,
  FlowQuery,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import type { Answer } from '../../loading/useAnswer';
import { openSeconds } from '../items/openSeconds';
import { mostItems } from '../query/toItemsQuery';
import { useFlowAnswer } from './useFlowAnswer';

/** What is under way, and what was finished, to judge it by. */
export const ageMetrics = {
  workItems: { open: 'work-item-age', done: 'cycle-time' },
  changes: { open: 'changes-open', done: 'change-cycle-time' },
} as const satisfies Record<
  FlowSubject,
  { open: FlowMetricId; done: FlowMetricId }
>;

/** Asks for what is under way, the oldest first. */
export function useAgeing(
  about: FlowSubject,
  query: FlowQuery,
  revision: number,
): Answer<FlowItems> {
  const asked = {
    ...query,
    metric: ageMetrics[about].open,
    sort: '-value',
    limit: mostItems,
  };
  return useFlowAnswer(JSON.stringify(asked), revision, async (api, signal) =>
    withAges(await api.getItems(asked, { signal })),
  );
}

/** An open change adds one to how many there are; here its age is what matters. */
function withAges(answer: FlowItems): FlowItems {
  const now = Date.now();
  return {
    ...answer,
    items: answer.items.map(item =>
      item.about === 'changes'
        ? { ...item, value: openSeconds(item, now) }
        : item,
    ),
  };
}
