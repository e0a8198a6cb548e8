import { foldName } from '@activity-insights/plugin-activity-common';
import { isItemMetric } from '../../flow/select/MetricIds';
import { selectItems } from '../../flow/select/selectItems';
import type { Tx } from '../../store/Database';
import type { FlowItem } from '../../store/flow/reads/FlowItem';
import { readFlowItemRows } from '../../store/flow/reads/readFlowItemRows';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import { describeFlowItem } from './describeFlowItem';
import type { FlowPlan } from './FlowPlan';
import type { FlowItemsQuestion } from './FlowQuestion';
import type { FlowList, FlowPlace } from './getFlowItems';
import { chooseListed, pageOfFlow } from './listFlow';
import { needOf } from './needOf';

/** Lists the work items behind a number. */
export async function listWorkItems(
  tx: Tx,
  plan: FlowPlan,
  question: FlowItemsQuestion,
  { position, identity }: FlowPlace,
): Promise<FlowList> {
  const { metric, excluded, statuses } = question;
  if (!isItemMetric(metric)) {
    throw new TypeError(`The metric ${metric} is of changes`);
  }
  const { period } = plan;
  const { items, hidden } = await readItemFacts(
    tx,
    plan.items,
    needOf(metric, period),
    { stagesSince: period.from, statuses: true },
  );
  const wanted = new Set(statuses.map(foldName));
  const selection = selectItems(
    metric,
    wanted.size > 0 ? items.filter(item => wasIn(item, wanted)) : items,
    period,
  );
  const listed = chooseListed(selection, excluded, item => ({
    id: item.itemId,
    finishedAt: item.doneAt,
  }));
  const { page, ...rest } = pageOfFlow(
    listed,
    ({ item }) => item.key,
    question,
    position,
    identity,
  );
  const rows = await readFlowItemRows(
    tx,
    page.map(({ id }) => id),
  );
  return {
    items: page.map(each =>
      describeFlowItem(each, rows.get(each.id)!, period.now),
    ),
    ...rest,
    found: items.length,
    hidden,
  };
}

/** Whether it was in one of the statuses before it was done. */
function wasIn({ statuses }: FlowItem, wanted: ReadonlySet<string>): boolean {
  return statuses.some(
    ({ id, name, visits }) =>
      visits > 0 && (wanted.has(foldName(name)) || wanted.has(foldName(id))),
  );
}
