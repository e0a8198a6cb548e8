import type {
  FlowReason,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { readWorkStreams } from '../../store/workItemReads/readWorkStreams';
import { toIsoInstant } from '../../time/toIsoInstant';
import type { FlowPlan } from './FlowPlan';
import { furtherFlowNotes } from './furtherFlowNotes';
import { whyNoFlow } from './whyNoFlow';

/** How fresh an answer is, and what is wrong with it. */
export interface FlowState {
  dataAsOf: string | null;
  notes: FlowReason[];
}

/** What an answer goes by. */
export interface FlowGround {
  about: FlowSubject;
  /** How many items the answer goes by, and how many more it would if the caller might read them. */
  found: number;
  hidden: number;
}

/** Finds out how fresh an answer is, and says what is wrong with it or missing. One that goes by nothing always has its reason. */
export async function describeFlowState(
  tx: Tx,
  plan: FlowPlan,
  ground: FlowGround,
): Promise<FlowState> {
  const { scope } = plan;
  const isOfPeople = scope !== undefined && scope.accountIds.length > 0;
  const streams = await readWorkStreams(
    tx,
    isOfPeople ? undefined : scope?.unitIds,
    ground.about === 'changes' ? 'change' : 'workItem',
  );
  const { oldestSuccessAt } = streams;
  return {
    dataAsOf: oldestSuccessAt === null ? null : toIsoInstant(oldestSuccessAt),
    notes: [
      ...(ground.found === 0
        ? [await whyNoFlow(tx, plan, ground, streams)]
        : []),
      ...furtherFlowNotes(plan, ground, streams),
    ],
  };
}
