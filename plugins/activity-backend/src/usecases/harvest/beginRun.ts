import { ConflictError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import {
  cancelRun,
  findRunningRun,
  insertRun,
  type RunRequest,
} from '../../store/operations/harvestRuns';
import { transactionConflict } from '../../store/StoreError';

/** The run that a request has come to, and the one that it has replaced by force. */
export interface BegunRun {
  id: string;
  replaced?: string;
}

/**
 * Begins a run, or finds the incremental one of the same mode and scope that is running. Of reloads one runs per scope. Those
 * whose scopes overlap may run at the same time: a stream is read for one after the other, each time from its beginning, so
 * each of them ends as if it were alone.
 *
 * @throws ConflictError if a reload of the same scope is running and `force` is not given
 */
export async function beginRun(tx: Tx, request: RunRequest): Promise<BegunRun> {
  if (await insertRun(tx, request)) return { id: request.id };
  const running = await findRunningRun(tx, request.mode, request.scope);
  // It has ended, or was replaced, since: the whole attempt is made again.
  if (!running) throw transactionConflict('startRun');
  if (request.mode === 'incremental') return { id: running.id };
  if (!request.force) {
    throw new ConflictError(
      `Reload ${running.id} of the same scope is running; wait for it, cancel it, or use force to replace it`,
    );
  }
  const cancelled = await cancelRun(tx, running.id);
  if (!cancelled || !(await insertRun(tx, request))) {
    throw transactionConflict('startRun');
  }
  return { id: request.id, replaced: running.id };
}
