import type { Database } from '../store/Database';
import { settleService } from '../store/dora/facts/settleService';
import { readQueuedService } from '../store/dora/queue/readQueuedService';
import { nextTurn } from './nextTurn';

/**
 * Computes anew the facts of every service that is noted to be settled, one in a transaction. Any replica may do so at any time. What was
 * noted before the call is settled when it ends, whoever has done it. A service that fails does not hold up the others; it stays noted.
 *
 * @throws the first error, when all others are settled
 */
export async function settleDora(database: Database): Promise<void> {
  const failures: unknown[] = [];
  let serviceId = await next(database, 0);
  while (serviceId !== undefined) {
    const id = serviceId;
    await database
      .write(
        'settleService',
        tx => settleService(tx, id),
        // What a crash of the server undoes is on the queue again.
        { flush: 'later' },
      )
      .catch(error => failures.push(error));
    await nextTurn();
    serviceId = await next(database, id);
  }
  if (failures.length > 0) throw failures[0];
}

async function next(
  database: Database,
  after: number,
): Promise<number | undefined> {
  return database.read('readQueuedService', tx => readQueuedService(tx, after));
}
