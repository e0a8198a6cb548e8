import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../store/Database';
import { countScope } from '../../store/flow/reads/countScope';
import { isFlowSettling } from '../../store/flow/reads/isFlowSettling';
import type { WorkStreams } from '../../store/workItemReads/readWorkStreams';
import { note } from '../workItems/WorkNote';
import type { FlowGround } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';

/** Why an answer goes by nothing, and what to do about it. */
export async function whyNoFlow(
  tx: Tx,
  plan: FlowPlan,
  { about, hidden }: FlowGround,
  { streams, unread }: WorkStreams,
): Promise<FlowReason> {
  const whose = plan.entity?.ref ?? 'what you may read';
  const isOfChanges = about === 'changes';
  const things = isOfChanges ? 'changes' : 'work items';
  if (!isMapped(plan)) {
    return note(
      'not-mapped',
      `No project is mapped to ${whose}: name one in its annotations, such as ${
        isOfChanges ? 'gitlab.com/project-slug' : 'jira/project-key'
      }`,
    );
  }
  if (hidden > 0) {
    return note(
      'not-permitted',
      `${hidden} ${things} belong to Components that you may not read: ask for the permission activity.read on them`,
    );
  }
  if ((await countScope(tx, about, plan.scope)) > 0) {
    return plan.isFiltered
      ? note(
          'filtered',
          `None of the ${things} of ${whose} passes the filters and lies in the period: take a filter away, or choose a longer period`,
        )
      : note(
          'none-in-period',
          `Nothing of the ${things} of ${whose} has happened in the period: choose a longer one`,
        );
  }
  if (await isFlowSettling(tx, about)) {
    return note(
      'settling',
      `The ${things} have been read and are being counted: ask again in a minute`,
    );
  }
  return unread > 0 || streams === 0
    ? note(
        'not-harvested',
        `No ${things} of ${whose} have been read yet: see the state of the harvest, and ask again when it is done`,
      )
    : note(
        'no-items',
        `No ${things} of ${whose} are known: they may be older than what is harvested, or the token may not see them`,
      );
}

function isMapped({ scope }: FlowPlan): boolean {
  return !scope || scope.unitIds.length + scope.accountIds.length > 0;
}
