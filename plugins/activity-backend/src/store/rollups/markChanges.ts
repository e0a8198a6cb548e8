import { touchedDays } from '../../rollups/touchedDays';
import type { Tx } from '../Database';
import { databaseClock } from '../clock';
import type { CountedEvent, EventChange } from '../eventChange';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** Marks the days of wide scopes whose counts the changes touch. */
export async function markChanges(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const touching = changes.filter(isCountedOtherwise);
  if (touching.length === 0) return;
  const counted = touching.flatMap(({ before, after }) =>
    [before, after].filter(event => event !== undefined),
  );
  const stored = touching.filter(({ before }) => before !== undefined);
  await markTouched(
    tx,
    counted.map(({ bucket, authorBucket }) => [bucket, authorBucket]),
    {
      accountIds: counted.flatMap(({ accountId }) => accountId ?? []),
      unitIds: touching.flatMap(({ unitId, facetUnitIds = [] }) => [
        ...(unitId === undefined ? [] : [unitId]),
        ...facetUnitIds,
      ]),
      eventIds: stored.map(({ id }) => id),
    },
  );
}

/** As above, for events of which only the ids are at hand. */
export async function markEvents(
  tx: Tx,
  eventIds: readonly number[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const rows = await readRows<{
    id: number | string;
    account_id: number | null;
    bucket: number;
    author_bucket: number | null;
  }>(tx, {
    text: `
      SELECT e.id, e.account_id, e.bucket, e.author_bucket
      FROM ${jsonRows(tx, 'r', {
        id: 'bigint',
      })} JOIN events AS e ON e.id = r.id`,
    bindings: [JSON.stringify(eventIds.map(id => [id]))],
  });
  await markTouched(
    tx,
    rows.map(row => [row.bucket, row.author_bucket]),
    {
      accountIds: rows.flatMap(row => row.account_id ?? []),
      unitIds: [],
      eventIds,
    },
  );
}

/** Whose and which events are touched. */
interface Touched {
  accountIds: number[];
  unitIds: number[];
  eventIds: readonly number[];
}

/**
 * One statement finds the wide scopes that have a part in any of these, and marks their days: there may be hundreds of
 * scopes, which have no business here.
 *
 * @param places - the bucket of each event, and that by the author's clock
 */
async function markTouched(
  tx: Tx,
  places: readonly (readonly [number, number | null])[],
  { accountIds, unitIds, eventIds }: Touched,
): Promise<void> {
  const days = touchedDays(
    places.flatMap(([bucket, authorBucket]) => [
      bucket,
      authorBucket ?? bucket,
    ]),
  );
  const dayColumns = {
    month: 'integer',
    from_day: 'integer',
    to_day: 'integer',
  } as const;
  await tx.raw(
    `INSERT INTO rollup_marks (scope_id, month, from_day, to_day, marked_at)
     SELECT s.id, d.month, d.from_day, d.to_day, ${databaseClock(tx)}
     FROM (
       SELECT id FROM rollup_scopes WHERE basis = 'all'
       UNION
       SELECT x.scope_id FROM ${jsonRows(tx, 'a', { id: 'integer' })}
       JOIN rollup_accounts AS x ON x.account_id = a.id
       UNION
       SELECT x.scope_id FROM ${jsonRows(tx, 'u', { id: 'integer' })}
       JOIN rollup_units AS x ON x.unit_id = u.id
       UNION
       SELECT x.scope_id FROM ${jsonRows(tx, 'e', { id: 'bigint' })}
       JOIN sightings AS s ON s.event_id = e.id
       JOIN rollup_units AS x ON x.unit_id = s.unit_id
     ) AS s CROSS JOIN ${jsonRows(tx, 'd', dayColumns)}`,
    [
      bindIds(accountIds),
      bindIds(unitIds),
      bindIds(eventIds),
      JSON.stringify(
        days.map(({ month, fromDay, toDay }) => [month, fromDay, toDay]),
      ),
    ],
  );
}

function bindIds(ids: readonly number[]): string {
  return JSON.stringify([...new Set(ids)].map(id => [id]));
}

const countedFields: (keyof CountedEvent)[] = [
  'accountId',
  'kind',
  'bucket',
  'authorBucket',
  'class',
];

function isCountedOtherwise(change: EventChange): boolean {
  const { before, after, unitId, facetUnitIds = [] } = change;
  return (
    unitId !== undefined ||
    facetUnitIds.length > 0 ||
    before === undefined ||
    after === undefined ||
    countedFields.some(field => before[field] !== after[field])
  );
}
