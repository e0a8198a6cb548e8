import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { whyNoDeployments } from '../../dora/words/whyNoDeployments';
import type { Tx } from '../../store/Database';
import { readServiceStates } from '../../store/dora/reads/readServiceStates';
import { readUnreadUnits } from '../../store/dora/reads/readUnreadUnits';
import { note } from '../workItems/WorkNote';
import type { DoraPlan } from './DoraPlan';

/**
 * Why a list has nothing in it; without services the state of the answer says it.
 *
 * @param what - it is a list of, such as `failed deployment`
 */
export async function whyEmptyList(
  tx: Tx,
  { services, period }: DoraPlan,
  what: string,
): Promise<FlowReason[]> {
  const ids = services.map(({ id }) => id);
  const states = await readServiceStates(tx, ids, period);
  const known = [...states.values()].filter(
    ({ firstDeploymentAt }) => firstDeploymentAt !== null,
  );
  const [service] = services;
  if (!service) return [];
  if (known.length > 0) {
    return [
      note(
        'none-in-period',
        `No ${what} is known of this time: choose a longer one, or see in the preview which runs count`,
      ),
    ];
  }
  if (services.length > 1) {
    return [
      note(
        'none-known',
        `No deployment is known of any of ${services.length} Components: see in the preview of each which runs there are, and why none counts`,
      ),
    ];
  }
  const state = states.get(service.id);
  const unread = await readUnreadUnits(tx, service.unitIds);
  return [
    whyNoDeployments({
      ref: service.ref,
      definition: service.definition,
      isMapped: service.unitIds.length > 0,
      isHarvested: unread.size === 0,
      isSettled: state !== undefined && state.isSettled && !state.isQueued,
    }),
  ];
}
