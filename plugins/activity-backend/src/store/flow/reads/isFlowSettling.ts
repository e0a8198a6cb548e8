import type { FlowSubject } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../Database';
import { hasQueuedWorkItems } from '../../workItemReads/readWorkStreams';

/** Whether work items or changes wait for how they have flowed to be found out. */
export async function isFlowSettling(
  tx: Tx,
  about: FlowSubject,
): Promise<boolean> {
  if (about === 'workItems') return hasQueuedWorkItems(tx);
  return (await tx('settle_changes').first('id')) !== undefined;
}
