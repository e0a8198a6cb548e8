import {
  flowMetrics,
  type FlowItems,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { readWorkCursor, type WorkPosition } from '../workItems/workCursor';
import { periodFrame } from '../periodFrame';
import { askFlow } from './askFlow';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowItemsQuestion } from './FlowQuestion';
import { listChanges } from './listChanges';
import { listWorkItems } from './listWorkItems';

/** Where a page begins, and of which list it is. */
export interface FlowPlace {
  position: WorkPosition | undefined;
  identity: object;
}

/** A page, and what the list goes by. */
export interface FlowList
  extends Pick<FlowItems, 'items' | 'total' | 'nextCursor'> {
  found: number;
  hidden: number;
}

/**
 * The items behind a number: those that count for it, or those that are left out.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowItems(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowItemsQuestion,
): Promise<FlowItems> {
  const { cursor, limit: _limit, ...asked } = question;
  const identity = { kind: 'flow-items', ...asked };
  const position = readWorkCursor('cursor', cursor, identity);
  return askFlow(services, credentials, 'getFlowItems', question, (tx, plan) =>
    answer(tx, plan, question, { position, identity }),
  );
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  question: FlowItemsQuestion,
  place: FlowPlace,
): Promise<FlowItems> {
  const { metric } = question;
  const { about } = flowMetrics[metric];
  const list = about === 'changes' ? listChanges : listWorkItems;
  const { found, hidden, ...page } = await list(tx, plan, question, place);
  const state = await describeFlowState(tx, plan, { about, found, hidden });
  return { ...periodFrame(plan, state), metric, ...page };
}
