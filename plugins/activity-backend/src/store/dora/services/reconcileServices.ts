import type { DoraSettings } from '../../../dora/rules/DoraSettings';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { holdGate } from '../../operations/holdGate';
import { readRows } from '../../scopedEvents/Sql';
import { enqueueServices } from '../queue/enqueueServices';
import { holdServices } from '../queue/holdServices';
import { hasServiceChanges, planServices } from './planServices';
import type { ServiceRules } from './readServiceRules';

/**
 * Makes the services what the catalog and the configuration say. Those that differ are noted to be settled, and keep their facts until
 * that is done; those that are none any more lose theirs. Anybody may do so at any time.
 *
 * @returns whether anything differed
 */
export async function reconcileServices(
  tx: Tx,
  settings: DoraSettings,
): Promise<boolean> {
  // A page that is being stored does not see a service that comes meanwhile, and would not note it.
  await holdGate(tx, 'exclusive');
  // Nobody settles what is being forgotten, and leaves facts of nothing. After the gate, as whoever settles work items takes them.
  await holdServices(tx);
  const plan = await planServices(tx, settings);
  if (!hasServiceChanges(plan)) return false;
  await forget(tx, plan.vanishedIds);
  await enqueueServices(tx, await write(tx, plan.changed));
  return true;
}

async function forget(tx: Tx, serviceIds: readonly number[]): Promise<void> {
  if (serviceIds.length === 0) return;
  const bound = JSON.stringify(serviceIds.map(id => [id]));
  const ids = jsonRows(tx, 'r', { id: 'integer' });
  for (const [table, column] of [
    ['settle_dora', 'service_id'],
    ['dora_changes', 'service_id'],
    ['dora_deployments', 'service_id'],
    ['dora_incidents', 'service_id'],
    ['dora_services', 'id'],
  ]) {
    await tx.raw(
      `DELETE FROM ${table} WHERE ${column} IN (SELECT r.id FROM ${ids})`,
      [bound],
    );
  }
}

/** @returns the numbers of their rows */
async function write(
  tx: Tx,
  services: readonly ServiceRules[],
): Promise<number[]> {
  if (services.length === 0) return [];
  const columns = {
    ref: 'text',
    definition: 'text',
    incidents: 'text',
    units: 'text',
  } as const;
  const rows = await readRows<{ id: number }>(tx, {
    text: `
      INSERT INTO dora_services (ref, definition, incidents, units)
      SELECT r.ref, r.definition, r.incidents, r.units
      FROM ${jsonRows(tx, 'r', columns)}
      WHERE true ORDER BY r.ref
      ON CONFLICT (ref) DO UPDATE SET definition = excluded.definition,
        incidents = excluded.incidents, units = excluded.units
      RETURNING id`,
    bindings: [
      JSON.stringify(
        services.map(it => [it.ref, it.definition, it.incidents, it.units]),
      ),
    ],
  });
  return rows.map(({ id }) => id);
}
