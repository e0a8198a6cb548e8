import {
  flowMetrics,
  type FlowItems,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { madeChange, madeItem } from '../src/flow/__testUtils__/madeFlowItems';

const day = 86_400;
const start = Date.parse('2026-08-03T06:00:00Z');
const types = ['Story', 'Task', 'Bug'];

/** The made item of a number: some take long, most do not, and all are spread over the 13 weeks of the made answers. */
export function madeFlowItem(
  metric: FlowMetricId,
  index: number,
): FlowItems['items'][number] {
  // Large steps among few values look like chance, and are the same each time.
  const spread = (index * 7_919) % 1_000;
  const value = Math.round((0.2 + (spread / 1_000) ** 4 * 40) * day);
  const at = start + ((index * 6_151) % 91) * day * 1_000 + spread * 1_000;
  const done = new Date(at).toISOString();
  const began = new Date(at - value * 1_000).toISOString();
  if (flowMetrics[metric].about === 'changes') {
    const key = `shop!${index + 1}`;
    return madeChange({ key, value, openedAt: began, mergedAt: done });
  }
  const isOpen = metric === 'wip' || metric === 'work-item-age';
  return madeItem({
    key: `SHOP-${index + 1}`,
    value,
    type: types[index % types.length],
    startedAt: began,
    cycleSeconds: value,
    ...(isOpen
      ? { status: index % 3 ? 'Doing' : 'In Review', doneAt: null }
      : { doneAt: done }),
  });
}
