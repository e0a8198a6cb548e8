import type { FlowForecast } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { forecastOf } from '../../flow/forecast/forecastOf';
import { historyOfFacts } from '../../flow/forecast/throughputHistory';
import type { Tx } from '../../store/Database';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import type { ActivityServices } from '../activity/ActivityServices';
import { periodFrame } from '../periodFrame';
import { askFlow } from './askFlow';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowForecastQuestion } from './FlowQuestion';

/**
 * How many will be done by when, and when so many: from how many were done on the days of the period.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowForecast(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowForecastQuestion,
): Promise<FlowForecast> {
  return askFlow(services, credentials, 'getFlowForecast', question, answer);
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  { items, by, seed }: FlowForecastQuestion,
): Promise<FlowForecast> {
  const { period, zone } = plan;
  const finished = await readItemFacts(tx, plan.items, { finished: period });
  const { notes: doubts, ...forecast } = forecastOf({
    history: historyOfFacts(finished.items, period, zone),
    items,
    by,
    seed,
    now: period.now,
    zone,
  });
  const state = await describeFlowState(tx, plan, {
    about: 'workItems',
    found: finished.items.length,
    hidden: finished.hidden,
  });
  const { notes, ...frame } = periodFrame(plan, state);
  return { ...frame, notes: [...notes, ...doubts], ...forecast };
}
