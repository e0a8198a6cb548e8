import { isSqlite, type Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import { runForEach } from '../runForEach';
import { readRows } from '../scopedEvents/Sql';
import { contentColumns, contentOf, type EventToWrite } from './eventContent';
import type { PlacedViewpoint } from './writeSightings';

/** When, for what and on which instance events were observed, the same for all of a page. */
export interface Observation {
  instanceId: number;
  runId: string | null;
  observedAt: number;
}

const draftColumns = {
  ...contentColumns,
  branch: 'text',
  branch_order: 'integer',
} satisfies Record<string, JsonColumnType>;

/** The same for all of a page. */
const pageColumns = {
  unit_set_id: 'integer',
  instance_id: 'integer',
  run_id: 'text',
  observed_at: 'bigint',
} satisfies Record<string, JsonColumnType>;

/** What a sighting of an event that no other unit has takes over from the event. */
const copiedColumns = [
  'unit_set_id',
  'branch',
  'branch_order',
  'bucket',
  'class',
  'kind',
  'account_id',
  'author_bucket',
];

/** What of a row its sighting takes, and not the event. */
const sightingColumns = { facet_set_id: 'integer' } satisfies Record<
  string,
  JsonColumnType
>;

const names = Object.keys(draftColumns);
const intoEvents = `INSERT INTO events (${names}, ${Object.keys(pageColumns)})`;
const unlessThere = 'ON CONFLICT (natural_key) DO NOTHING';
const intoSightings = `INSERT INTO sightings (unit_id, resource_id, event_id, ${copiedColumns}, event_branch, facet_set_id)`;

/**
 * Inserts new events, and that a unit has them.
 *
 * @returns the ids by natural key; an event that another writer has inserted meanwhile is missing
 */
export async function insertEvents(
  tx: Tx,
  events: readonly EventToWrite[],
  { unitId, resourceId, unitSetId }: PlacedViewpoint,
  { instanceId, runId, observedAt }: Observation,
): Promise<Map<string, number>> {
  if (events.length === 0) return new Map();
  const rows = events.map(event => {
    const row = contentOf(event);
    const { branch } = event.draft;
    row.push(branch?.name ?? null, branch?.order ?? null, event.facetSetId);
    return row;
  });
  const viewpoint = [unitId, resourceId];
  const page = [unitSetId, instanceId, runId, observedAt];
  return isSqlite(tx)
    ? insertOneByOne(tx, rows, viewpoint, page)
    : insertAtOnce(tx, rows, viewpoint, page);
}

/** One statement for both tables: the rows are sent, and taken apart, but once. */
async function insertAtOnce(
  tx: Tx,
  rows: readonly (string | number | null)[][],
  viewpoint: readonly number[],
  page: readonly (string | number | null)[],
): Promise<Map<string, number>> {
  const pageValues = Object.values(pageColumns).map(
    type => `CAST(? AS ${type})`,
  );
  const columns = { ...draftColumns, ...sightingColumns };
  const drafts = jsonRows(tx, 'r', columns);
  const copied = copiedColumns.map(name => `i.${name}`);
  const inserted = await readRows<{ id: string; natural_key: string }>(tx, {
    text: `
      WITH drafts AS (SELECT * FROM ${drafts}),
      inserted AS (
        ${intoEvents}
        SELECT ${names}, ${pageValues} FROM drafts
        ${unlessThere} RETURNING id, natural_key, ${copiedColumns}
      ), sighted AS (
        ${intoSightings}
        SELECT CAST(? AS integer), CAST(? AS integer), i.id, ${copied}, i.branch, d.facet_set_id
        FROM inserted AS i JOIN drafts AS d ON d.natural_key = i.natural_key
      )
      SELECT id, natural_key FROM inserted`,
    bindings: [JSON.stringify(rows), ...page, ...viewpoint],
  });
  return new Map(inserted.map(row => [row.natural_key, Number(row.id)]));
}

async function insertOneByOne(
  tx: Tx,
  rows: readonly (string | number | null)[][],
  viewpoint: readonly number[],
  page: readonly (string | number | null)[],
): Promise<Map<string, number>> {
  const places = [...names, ...page].map(() => '?');
  const results = await runForEach(
    tx,
    `${intoEvents} VALUES (${places}) ${unlessThere}`,
    rows.map(row => [...row.slice(0, names.length), ...page]),
  );
  const ids: [string, number][] = [];
  const sighted: (string | number | null)[][] = [];
  rows.forEach((row, index) => {
    const { changes, lastInsertRowid } = results[index];
    if (changes === 0) return;
    const id = Number(lastInsertRowid);
    ids.push([String(row[0]), id]);
    sighted.push([...viewpoint, row[names.length], id]);
  });
  await runForEach(
    tx,
    `${intoSightings} SELECT ?, ?, id, ${copiedColumns}, branch, ? FROM events WHERE id = ?`,
    sighted,
  );
  return new Map(ids);
}
