import { eventClassBits } from '@activity-insights/plugin-activity-common';
import { ownClassMask } from '../../records/eventDraft';
import { isSqlite, type Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { contentColumns, contentOf, type EventToWrite } from './eventContent';
import type { Observation } from './insertEvents';

/** Many things at once are done by somebody to items: what has either no more is not looked at again. */
const keptClass = `CASE WHEN r.work_item IS NULL OR r.account_id IS NULL
  THEN events.class & ~${
    ownClassMask | eventClassBits.bulk
  } ELSE events.class & ~${ownClassMask} END`;

/**
 * Writes the changed content of stored events, and brings back removed ones. Branches are not touched, and neither are
 * classes that do not follow from the event alone. A commit counts for whoever signed it, until it is settled again.
 *
 * @returns the classes that the events have now, by id
 */
export async function updateEvents(
  tx: Tx,
  events: readonly EventToWrite[],
  { runId, observedAt }: Pick<Observation, 'runId' | 'observedAt'>,
): Promise<Map<number, number>> {
  if (events.length === 0) return new Map();
  const assignments = Object.keys(contentColumns)
    .filter(name => name !== 'natural_key' && name !== 'class')
    .map(name => `${name} = r.${name}`)
    .join(', ');
  const result = await tx.raw(
    `UPDATE events
     SET ${assignments}, class = (${keptClass}) | r.class, signer_id = NULL,
       run_id = ?, observed_at = ?, removed_at = NULL, removed_reason = NULL
     FROM ${jsonRows(tx, 'r', contentColumns)}
     WHERE events.natural_key = r.natural_key
     RETURNING events.id, events.class`,
    [runId, observedAt, JSON.stringify(events.map(contentOf))],
  );
  return classesById(result.rows ?? result);
}

/** An event as it is at the moment, and stays until the transaction ends. */
export interface LockedEvent {
  class: number;
  contentHash: string;
  removed: boolean;
}

/** Keeps events from being changed by anybody else until the transaction ends, and tells what they are by then. */
export async function lockEvents(
  tx: Tx,
  eventIds: readonly number[],
): Promise<Map<number, LockedEvent>> {
  if (eventIds.length === 0) return new Map();
  // In one order, so that two pages with the same events cannot wait for each other in a circle.
  const rows = await readRows<{
    id: number | string;
    class: number;
    content_hash: string;
    removed_at: number | string | null;
  }>(tx, {
    text: `
      SELECT e.id, e.class, e.content_hash, e.removed_at FROM ${jsonRows(
        tx,
        'r',
        {
          id: 'bigint',
        },
      )}
      JOIN events AS e ON e.id = r.id
      ORDER BY e.id ${isSqlite(tx) ? '' : 'FOR NO KEY UPDATE OF e'}`,
    bindings: [JSON.stringify(eventIds.map(id => [id]))],
  });
  return new Map(
    rows.map(row => [
      Number(row.id),
      {
        class: row.class,
        contentHash: row.content_hash,
        removed: row.removed_at !== null,
      },
    ]),
  );
}

function classesById(
  rows: { id: number | string; class: number }[],
): Map<number, number> {
  return new Map(rows.map(row => [Number(row.id), row.class]));
}
