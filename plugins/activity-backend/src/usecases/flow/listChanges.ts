import type { ChangeFact } from '../../flow/facts/ChangeFact';
import { isChangeMetric } from '../../flow/select/MetricIds';
import { selectChanges } from '../../flow/select/selectChanges';
import type { Tx } from '../../store/Database';
import { readChangeFacts } from '../../store/flow/reads/readChangeFacts';
import { readChangeRows } from '../../store/flow/reads/readChangeRows';
import { changeKey } from './changeKey';
import { describeFlowChange } from './describeFlowChange';
import type { FlowPlan } from './FlowPlan';
import type { FlowItemsQuestion } from './FlowQuestion';
import type { FlowList, FlowPlace } from './getFlowItems';
import { chooseListed, pageOfFlow } from './listFlow';

/** Lists the changes behind a number. */
export async function listChanges(
  tx: Tx,
  plan: FlowPlan,
  question: FlowItemsQuestion,
  { position, identity }: FlowPlace,
): Promise<FlowList> {
  const { metric, excluded } = question;
  if (!isChangeMetric(metric)) {
    throw new TypeError(`The metric ${metric} is of work items`);
  }
  const { period, withBots } = plan;
  const { facts, hidden } = await readChangeFacts(tx, plan.items, period);
  const selection = selectChanges(metric, facts, period, { withBots });
  const listed = chooseListed(selection, excluded, fact => ({
    id: fact.changeId,
    finishedAt: finishedAt(fact),
  }));
  // All of them: the names by which equal ones are ordered are read with what is shown.
  const rows = await readChangeRows(
    tx,
    listed.map(({ id }) => id),
  );
  const { page, ...rest } = pageOfFlow(
    listed,
    ({ id }) => changeKey(rows.get(id)!),
    question,
    position,
    identity,
  );
  return {
    items: page.map(each => describeFlowChange(each, rows.get(each.id)!)),
    ...rest,
    found: facts.length,
    hidden,
  };
}

function finishedAt({ mergedAt, closedAt }: ChangeFact): number | null {
  return mergedAt ?? closedAt;
}
