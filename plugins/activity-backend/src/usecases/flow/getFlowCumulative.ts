import type { FlowCumulative } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { cumulativeOfDays } from '../../flow/cumulative/cumulativeOfDays';
import { littlesLawOf } from '../../flow/cumulative/littlesLawOf';
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
import type { FlowQuestion } from './FlowQuestion';
import { gatherDays } from './gatherDays';
import { readExplaining } from './readExplaining';
import { statusNotes } from './statusNotes';

/**
 * What has arrived, been started and been done by the end of each local day, and whether that fits together.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowCumulative(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowQuestion,
): Promise<FlowCumulative> {
  return askFlow(services, credentials, 'getFlowCumulative', question, answer);
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  question: FlowQuestion,
): Promise<FlowCumulative> {
  const { period, zone } = plan;
  const { rows, hidden, stretch, ...read } = await gatherDays(tx, plan);
  const flowed = { finished: stretch, inProgress: stretch };
  const parts = { stagesSince: stretch.from };
  const items =
    read.items ?? (await readItemFacts(tx, plan.items, flowed, parts)).items;
  const explaining =
    read.items ?? (await readExplaining(tx, plan, items)).items;
  const statuses = new Map(explaining.map(item => [item.itemId, item]));
  const points = cumulativeOfDays(rows, period, zone);
  const about = 'workItems';
  const state = await describeFlowState(tx, plan, {
    about,
    found: Math.max(items.length, points.at(-1)?.arrived ?? 0),
    hidden,
  });
  const explain = explainSelection(
    { id: 'cumulative-flow', metric: 'throughput', about },
    selectItems('throughput', items, period),
    ({ itemId }) => statuses.get(itemId)?.statuses ?? [],
    period,
    explainedAnswer(plan, state, question, about),
  );
  const { notes, ...frame } = periodFrame(plan, state);
  return {
    ...frame,
    notes: [...notes, ...statusNotes(explain.statuses, false)],
    points,
    littlesLaw: littlesLawOf(items, period),
    explain,
  };
}
