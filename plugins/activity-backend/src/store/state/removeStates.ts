import type { StateKind } from '../../records/state/StateDraft';
import { readDatabaseClock } from '../clock';
import type { Tx } from '../Database';
import type { ChangeListener } from '../eventChange';
import { enqueueServicesOfStates } from '../dora/queue/enqueueServicesOfStates';
import { enqueueChangeFlow } from '../flow/changes/changeQueue';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { enqueueSquashesOfChanges } from '../squashes/squashQueue';
import { removeEvents } from '../sweep/removeEvents';
import { enqueueNames } from '../workItems/enqueueNames';
import { enqueueWorkItems } from '../workItems/workItemQueue';
import { readEventsOf } from './readEventsOf';
import { deleteSearchRows } from './replaceSearchRows';
import { stateTables, type StateTable } from './stateTables';
import { deleteLinks } from './writeLinks';

/** What is gone, and why. */
export interface GoneStates {
  kind: StateKind;
  instanceId: number;
  externalIds: readonly string[];
  reason: string;
}

/**
 * Marks things as gone, with all that goes with them: what they are found by, the links and the history of work items, and
 * every event that happened to them, also if the things themselves were never stored.
 *
 * @returns how many records were taken out
 */
export async function removeStates(
  tx: Tx,
  gone: GoneStates,
  onChanges: ChangeListener,
): Promise<number> {
  const { kind, instanceId, externalIds, reason } = gone;
  if (externalIds.length === 0) return 0;
  const table = stateTables[kind];
  const now = await readDatabaseClock(tx);
  const ids = await markRemoved(tx, table, gone, now, 'external_id');
  await forgetSightings(tx, table, ids);
  if (kind === 'change') {
    await enqueueSquashesOfChanges(tx, ids);
    await enqueueChangeFlow(tx, ids);
  }
  if (kind === 'workItem') await enqueueWorkItems(tx, ids);
  await enqueueNames(tx, kind, ids);
  await enqueueServicesOfStates(tx, kind, ids);
  for (const search of table.search) await deleteSearchRows(tx, search, ids);
  let removed = ids.length;
  if (kind === 'workItem') {
    await deleteLinks(tx, instanceId, externalIds);
    const history = stateTables.workItemChange;
    const entries = await markRemoved(tx, history, gone, now, 'work_item');
    removed += entries.length;
  }
  const events = await readEventsOf(tx, kind, instanceId, externalIds);
  return removed + (await removeEvents(tx, events, reason, onChanges));
}

async function markRemoved(
  tx: Tx,
  { name }: StateTable,
  { instanceId, externalIds, reason }: GoneStates,
  now: number,
  column: string,
): Promise<number[]> {
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      UPDATE ${name} SET removed_at = CAST(? AS bigint), removed_reason = ?
      WHERE instance_id = ? AND removed_at IS NULL
        AND ${column} IN (SELECT id FROM ${jsonRows(tx, 'r', { id: 'text' })})
      RETURNING id`,
    bindings: [
      now,
      reason,
      instanceId,
      JSON.stringify(externalIds.map(id => [id])),
    ],
  });
  return rows.map(({ id }) => Number(id));
}

async function forgetSightings(
  tx: Tx,
  table: StateTable,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.raw(
    `DELETE FROM record_sightings
     WHERE kind = ? AND record_id IN (SELECT id FROM ${jsonRows(tx, 'r', {
       id: 'bigint',
     })})`,
    [table.number, JSON.stringify(ids.map(id => [id]))],
  );
}
