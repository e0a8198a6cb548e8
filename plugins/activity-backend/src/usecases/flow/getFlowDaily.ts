import type {
  FlowDaily,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { dailyOf } from '../../flow/daily/dailyOf';
import { explainSelection } from '../../flow/explain/explainMetric';
import type { Selection } from '../../flow/select/Selection';
import type { Tx } from '../../store/Database';
import {
  readFinished,
  type FinishedItem,
} from '../../store/flow/reads/readFinished';
import { dayMs } from '../../time/durations';
import type { ActivityServices } from '../activity/ActivityServices';
import { periodFrame } from '../periodFrame';
import { explainedAnswer } from './explainedAnswer';
import { askFlow } from './askFlow';
import {
  countDailyContributors,
  type DailyContributors,
} from './countDailyContributors';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowQuestion } from './FlowQuestion';
import { gatherDays } from './gatherDays';
import { readExplaining } from './readExplaining';

/** Cycle times of a day are those of so many days, and a day may have an hour more. */
const reachBackMs = 31 * dayMs;

/**
 * Projects in numbers, day by day.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowDaily(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowQuestion,
): Promise<FlowDaily> {
  const found = await askFlow(
    services,
    credentials,
    'getFlowDaily',
    question,
    answer,
  );
  // On a transaction of its own, and in one: on SQLite there is one connection.
  const contributors = await countDailyContributors(
    services,
    credentials,
    question,
    found,
  );
  return withContributors(found, contributors);
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  question: FlowQuestion,
): Promise<FlowDaily> {
  const { period, zone } = plan;
  const { rows, hidden, stretch, ...read } = await gatherDays(tx, plan);
  const finished = await readFinished(tx, plan.items, {
    from: stretch.from - reachBackMs,
    to: stretch.to,
  });
  const explaining =
    read.items ?? (await readExplaining(tx, plan, finished)).items;
  const statuses = new Map(explaining.map(item => [item.itemId, item]));
  const days = dailyOf({ rows, finished, period, zone });
  const about = 'workItems';
  const state = await describeFlowState(tx, plan, {
    about,
    found: Math.max(finished.length, days.at(-1)?.total ?? 0),
    hidden,
  });
  return {
    ...periodFrame(plan, state),
    days,
    explain: explainSelection(
      { id: 'daily', metric: 'throughput', about },
      finishedIn(finished, period),
      ({ itemId }) => statuses.get(itemId)?.statuses ?? [],
      period,
      explainedAnswer(plan, state, question, about),
    ),
  };
}

/** As throughput counts, which leaves nothing out. */
function finishedIn(
  finished: readonly FinishedItem[],
  { from, to }: FlowPlan['period'],
): Selection<FinishedItem> {
  const within = finished.filter(({ doneAt }) => doneAt >= from && doneAt < to);
  return {
    counted: within.map(item => ({ item, value: 1, estimate: item.estimate })),
    excluded: [],
  };
}

function withContributors(
  { days, notes, ...daily }: FlowDaily,
  { byDate, note }: DailyContributors,
): FlowDaily {
  const added: FlowReason[] = note ? [note] : [];
  return {
    ...daily,
    notes: [...notes, ...added],
    days: days.map(day => ({
      ...day,
      contributors: byDate.get(day.date) ?? null,
    })),
  };
}
