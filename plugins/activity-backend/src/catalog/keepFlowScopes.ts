import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../store/Database';
import {
  buildFlowDays,
  hasUnbuiltDays,
} from '../store/flow/days/buildFlowDays';
import { hasScopeChanges } from '../store/flow/scopes/compareScopes';
import { planFlowScopes } from '../store/flow/scopes/planFlowScopes';
import type { FlowSettings } from '../store/flow/scopes/readScopeDefinitions';
import { reconcileFlowScopes } from '../store/flow/scopes/reconcileFlowScopes';

/** Items in one transaction: on the embedded database a few milliseconds. */
const itemsAtATime = { embedded: 200, server: 2_000 };

/**
 * Makes the scopes that days of flow are kept of what the catalog and the configuration say, and makes anew the days of those that have
 * changed. It only reads when there is nothing to do. It may be done twice, and by several replicas at once; what breaks off goes on the
 * next time.
 */
export async function keepFlowScopes(
  database: Database,
  settings: FlowSettings,
  signal?: AbortSignal,
): Promise<void> {
  const { plan, isUnbuilt } = await database.read(
    'planFlowScopes',
    async tx => ({
      plan: await planFlowScopes(tx, settings),
      isUnbuilt: await hasUnbuiltDays(tx),
    }),
  );
  const hasChanged =
    hasScopeChanges(plan) &&
    // What was read may be old by now, so it is read again where nobody else can change it.
    (await database.write('reconcileFlowScopes', tx =>
      reconcileFlowScopes(tx, settings),
    ));
  let hasMore = isUnbuilt || hasChanged;
  const limit = itemsAtATime[database.isEmbedded ? 'embedded' : 'server'];
  while (hasMore && !signal?.aborted) {
    hasMore = await database.write('buildFlowDays', tx =>
      buildFlowDays(tx, limit),
    );
    await nextTurn();
  }
}
