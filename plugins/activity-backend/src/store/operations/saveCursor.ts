import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import { CustomErrorBase } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Tx } from '../Database';
import { ReloadOverError } from '../sweep/ReloadOverError';

/** The lease of a stream was taken by another replica: what this one holds is not to be stored. */
export class LeaseLostError extends CustomErrorBase {
  constructor(streamId: string) {
    super(`Stream ${streamId} is now read by another replica`);
    this.name = 'LeaseLostError';
  }
}

/** Where a read of a stream stands, and under which lease it was reached. */
export interface CursorToSave {
  streamId: string;
  leaseToken: string;
  direction: ReadDirection;
  cursor: JsonObject;
  /** The run whose reload this is; its position is kept apart until it has read everything. */
  reloadRunId: string | undefined;
}

/**
 * Moves the cursor, as the last statement of a page's transaction.
 *
 * @throws LeaseLostError if the lease is another's by now
 * @throws ReloadOverError if the reload was cancelled; either rolls the page back
 */
export async function saveCursor(tx: Tx, save: CursorToSave): Promise<void> {
  const { streamId, leaseToken, direction, reloadRunId } = save;
  const cursor = JSON.stringify(save.cursor);
  const column = direction === 'tail' ? 'tail_cursor' : 'backfill_cursor';
  // The stream's row is written in either case: that is the fence.
  const fenced = await tx('streams')
    .where({ id: streamId, lease_token: leaseToken })
    .update(
      reloadRunId === undefined
        ? { [column]: cursor }
        : { lease_token: leaseToken },
    );
  if (fenced === 0) throw new LeaseLostError(streamId);
  if (reloadRunId !== undefined) {
    const waiting = await tx('harvest_run_streams')
      .where({ run_id: reloadRunId, stream_id: streamId, status: 'pending' })
      .update({ [column]: cursor });
    if (waiting === 0) throw new ReloadOverError(reloadRunId, streamId);
  }
}
