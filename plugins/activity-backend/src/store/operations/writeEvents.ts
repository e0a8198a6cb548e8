import { ownClassMask, type EventDraft } from '../../records/eventDraft';
import { isSqlite, type Tx } from '../Database';
import { kindOf } from '../eventKinds';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import { runForEach } from '../runForEach';
import { readRows } from '../scopedEvents/Sql';

/** A draft with the number that the database gave its account. */
export interface EventToWrite {
  draft: EventDraft;
  accountId: number | null;
}

/** Where and when an event was observed, the same for all of a page. */
export interface Observation {
  instanceId: number;
  /** Of the unit that is read. */
  unitSetId: number;
  runId: string | null;
  observedAt: number;
}

const contentColumns = {
  natural_key: 'text',
  kind: 'integer',
  account_id: 'integer',
  occurred_at: 'bigint',
  bucket: 'integer',
  author_offset: 'integer',
  author_bucket: 'integer',
  class: 'integer',
  copy_key: 'text',
  committed_at: 'bigint',
  sha: 'text',
  parents: 'text',
  title: 'text',
  url: 'text',
  metadata: 'text',
  source_version: 'bigint',
  content_hash: 'text',
} satisfies Record<string, JsonColumnType>;

const insertColumns = {
  ...contentColumns,
  branch: 'text',
  branch_order: 'integer',
  unit_set_id: 'integer',
  instance_id: 'integer',
  run_id: 'text',
  observed_at: 'bigint',
} satisfies Record<string, JsonColumnType>;

/**
 * Inserts new events.
 *
 * @returns the ids by natural key; an event that another writer has inserted meanwhile is missing
 */
export async function insertEvents(
  tx: Tx,
  events: readonly EventToWrite[],
  { instanceId, unitSetId, runId, observedAt }: Observation,
): Promise<Map<string, number>> {
  if (events.length === 0) return new Map();
  const names = Object.keys(insertColumns);
  const rows = events.map(event => {
    const row = contentOf(event);
    const { branch } = event.draft;
    row.push(branch?.name ?? null, branch?.order ?? null);
    row.push(unitSetId, instanceId, runId, observedAt);
    return row;
  });
  const into = `INSERT INTO events (${names})`;
  const unlessThere = 'ON CONFLICT (natural_key) DO NOTHING';
  if (isSqlite(tx)) {
    const places = names.map(() => '?');
    const results = await runForEach(
      tx,
      `${into} VALUES (${places}) ${unlessThere}`,
      rows,
    );
    return new Map(
      events.flatMap(({ draft }, index): [string, number][] => {
        const { changes, lastInsertRowid } = results[index];
        return changes > 0 ? [[draft.naturalKey, Number(lastInsertRowid)]] : [];
      }),
    );
  }
  const { rows: inserted } = await tx.raw(
    `${into} SELECT ${names} FROM ${jsonRows(tx, 'r', insertColumns)}
     ${unlessThere} RETURNING id, natural_key`,
    [JSON.stringify(rows)],
  );
  return new Map(
    inserted.map((row: { id: string; natural_key: string }) => [
      row.natural_key,
      Number(row.id),
    ]),
  );
}

/**
 * Writes the changed content of stored events, and brings back removed ones. Branches are not touched, and neither are
 * classes that do not follow from the event alone.
 *
 * @returns the classes that the events have now, by id
 */
export async function updateEvents(
  tx: Tx,
  events: readonly EventToWrite[],
  { runId, observedAt }: Observation,
): Promise<Map<number, number>> {
  if (events.length === 0) return new Map();
  const assignments = Object.keys(contentColumns)
    .filter(name => name !== 'natural_key' && name !== 'class')
    .map(name => `${name} = r.${name}`)
    .join(', ');
  const result = await tx.raw(
    `UPDATE events
     SET ${assignments}, class = (events.class & ~${ownClassMask}) | r.class,
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

/** The values of `contentColumns`, in their order. */
function contentOf({ draft, accountId }: EventToWrite): unknown[] {
  return [
    draft.naturalKey,
    kindOf(draft.type),
    accountId,
    draft.occurredAt,
    draft.bucket,
    draft.authorOffset,
    draft.authorBucket,
    draft.ownClass,
    draft.copyKey,
    draft.committedAt,
    draft.sha,
    draft.parents,
    draft.title,
    draft.url,
    draft.metadata,
    draft.sourceVersion,
    draft.contentHash,
  ];
}
