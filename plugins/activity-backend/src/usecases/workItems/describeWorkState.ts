import type { Tx } from '../../store/Database';
import {
  hasQueuedWorkItems,
  readWorkStreams,
} from '../../store/workItemReads/readWorkStreams';
import { furtherNotes } from './furtherNotes';
import type { WorkPlan } from './planWork';
import { whyEmpty } from './whyEmpty';
import type { NoteFacts, WorkNote } from './WorkNote';

/** How fresh an answer is, and what is wrong with it. */
export interface WorkState {
  dataAsOf: string | null;
  notes: WorkNote[];
}

/** Finds out how fresh an answer is, and says what is wrong with it or missing. An empty one always has its reason. */
export async function describeWorkState(
  tx: Tx,
  plan: WorkPlan,
  facts: NoteFacts,
): Promise<WorkState> {
  const { scope } = plan;
  const isOfPeople = scope !== undefined && scope.accountIds.length > 0;
  const streams = await readWorkStreams(
    tx,
    isOfPeople ? undefined : scope?.unitIds,
  );
  const { oldestSuccessAt } = streams;
  const notes = [
    ...(facts.listed === 0
      ? [whyEmpty(plan, facts, streams, await hasQueuedWorkItems(tx))]
      : []),
    ...furtherNotes(plan, facts),
  ];
  return {
    dataAsOf:
      oldestSuccessAt === null ? null : new Date(oldestSuccessAt).toISOString(),
    notes,
  };
}
