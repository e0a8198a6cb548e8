import type { DoraSettings } from '../dora/rules/DoraSettings';
import type { Database } from '../store/Database';
import {
  hasServiceChanges,
  planServices,
} from '../store/dora/services/planServices';
import { reconcileServices } from '../store/dora/services/reconcileServices';

/**
 * Makes the services of DORA of what the catalog and the configuration say, and notes those to be settled that have changed. It only reads
 * when there is nothing to do. It may be done twice, and by several replicas at once.
 *
 * @returns whether anything has changed
 */
export async function keepDoraServices(
  database: Database,
  settings: DoraSettings,
): Promise<boolean> {
  const plan = await database.read('planServices', tx =>
    planServices(tx, settings),
  );
  if (!hasServiceChanges(plan)) return false;
  // What was read may be old by now, so it is read again where nobody else can change it.
  return database.write('reconcileServices', tx =>
    reconcileServices(tx, settings),
  );
}
