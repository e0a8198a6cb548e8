import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';

/**
 * Notes services of which the facts are to be computed anew. Notes are only ever added, so that nobody waits for anybody: what is noted
 * while it is being settled is settled again.
 *
 * @param serviceIds - numbers of rows of `dora_services`
 */
export async function enqueueServices(
  tx: Tx,
  serviceIds: readonly number[],
): Promise<void> {
  if (serviceIds.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_dora (service_id)
     SELECT DISTINCT r.id FROM ${jsonRows(tx, 'r', { id: 'integer' })}`,
    [JSON.stringify(serviceIds.map(id => [id]))],
  );
}

/** Notes every service. */
export async function enqueueEveryService(tx: Tx): Promise<void> {
  await tx.raw(
    'INSERT INTO settle_dora (service_id) SELECT id FROM dora_services',
  );
}
