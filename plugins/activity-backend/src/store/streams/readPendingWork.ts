import type { Tx } from '../Database';
import { readLocatorsVersion } from '../operations/readLocators';
import { readFinishedRuns } from '../runs/finishRuns';

/** What there is to do beside reading streams. */
export interface PendingWork {
  /** Runs have begun that are not yet prepared. */
  hasNewRuns: boolean;
  /** Runs wait for nothing more. */
  hasFinishedRuns: boolean;
  /** Classes or work items are to be settled, or may be. */
  hasUnsettled: boolean;
  /** Services are to be settled. */
  hasUnsettledServices: boolean;
  /** The state of the places that Components name: sources are to be told of a new one. */
  locatorsVersion: string;
}

/** Looks whether there is anything to do, without a transaction that writes: idle replicas ask all the time. */
export async function readPendingWork(tx: Tx): Promise<PendingWork> {
  const unprepared = await tx('harvest_runs')
    .where({ status: 'running' })
    .whereNull('prepared_at')
    .first('id');
  const finished = await readFinishedRuns(tx);
  const unsettled =
    (await tx('settle_pages').first('id')) ??
    (await tx('settle_queue').first('occurred_at')) ??
    (await tx('settle_squashes').first('event_key')) ??
    (await tx('bulk_queue').first('bucket')) ??
    (await tx('settle_work_items').first('id')) ??
    (await tx('settle_work_names').first('id')) ??
    (await tx('settle_changes').first('id'));
  const service = await tx('settle_dora').first('id');
  return {
    hasNewRuns: unprepared !== undefined,
    hasFinishedRuns: finished.length > 0,
    hasUnsettled: unsettled !== undefined,
    hasUnsettledServices: service !== undefined,
    locatorsVersion: await readLocatorsVersion(tx),
  };
}
