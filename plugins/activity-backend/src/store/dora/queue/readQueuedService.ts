import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';

/**
 * The first service after another one that is noted to be settled; undefined if there is none.
 *
 * @param after - number of a row of `dora_services`; 0 at first
 */
export async function readQueuedService(
  tx: Tx,
  after: number,
): Promise<number | undefined> {
  const [{ id }] = await readRows<{ id: number | null }>(tx, {
    text: 'SELECT min(service_id) AS id FROM settle_dora WHERE service_id > ?',
    bindings: [after],
  });
  return id ?? undefined;
}

/**
 * Takes a service off the queue, with all notes of it; `holdServices` comes before. It must come before anything else is read of the
 * service, so that what is noted afterwards is seen or stays on the queue.
 *
 * @returns whether it was on it
 */
export async function takeService(tx: Tx, serviceId: number): Promise<boolean> {
  const taken = await readRows<{ id: BigIntColumn }>(tx, {
    text: 'DELETE FROM settle_dora WHERE service_id = ? RETURNING id',
    bindings: [serviceId],
  });
  return taken.length > 0;
}
