import type { FlowBreakdown } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { distributionOf } from '../../flow/breakdown/distributionOf';
import { timeInStatusOf } from '../../flow/breakdown/timeInStatusOf';
import { explainSelection } from '../../flow/explain/explainMetric';
import { selectItems } from '../../flow/select/selectItems';
import type { Tx } from '../../store/Database';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import type { ActivityServices } from '../activity/ActivityServices';
import { periodFrame } from '../periodFrame';
import { explainedAnswer } from './explainedAnswer';
import { askFlow } from './askFlow';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowBreakdownQuestion } from './FlowQuestion';
import { statusNotes } from './statusNotes';

/**
 * Where the time of finished work went by status, or what it was by type.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowBreakdown(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowBreakdownQuestion,
): Promise<FlowBreakdown> {
  return askFlow(services, credentials, 'getFlowBreakdown', question, answer);
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  question: FlowBreakdownQuestion,
): Promise<FlowBreakdown> {
  const { id } = question;
  const { period } = plan;
  const isByType = id === 'flow-distribution';
  const { items, hidden } = await readItemFacts(
    tx,
    plan.items,
    { finished: period, inProgress: isByType ? period : undefined },
    { stagesSince: isByType ? period.from : undefined, statuses: true },
  );
  const about = 'workItems';
  const found = items.length;
  const state = await describeFlowState(tx, plan, { about, found, hidden });
  const explain = explainSelection(
    { id, metric: 'throughput', about },
    selectItems('throughput', items, period),
    ({ statuses }) => statuses,
    period,
    explainedAnswer(plan, state, question, about),
  );
  const { notes, ...frame } = periodFrame(plan, state);
  return {
    ...frame,
    notes: [...notes, ...statusNotes(explain.statuses, false)],
    id,
    parts: isByType
      ? distributionOf(items, period, ({ typeName }) => typeName)
      : timeInStatusOf(items, period, ({ key }) => key),
    explain,
  };
}
