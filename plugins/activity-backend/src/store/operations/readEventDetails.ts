import type { EventDetails } from '../../reads/EventDetails';
import type { Tx } from '../Database';
import { typeOfKind } from '../eventKinds';
import type { DbAccountRow, DbEventRow } from '../rows';
import { jsonSet } from '../scopedEvents/jsonSet';
import { readRows, withSets } from '../scopedEvents/Sql';

type DetailsRow = Pick<
  DbEventRow,
  | 'id'
  | 'kind'
  | 'occurred_at'
  | 'author_offset'
  | 'author_bucket'
  | 'account_id'
  | 'class'
  | 'branch'
  | 'sha'
  | 'title'
  | 'url'
> &
  Pick<DbAccountRow, 'name' | 'username' | 'user_ref'> & {
    item_key: string | null;
    item_summary: string | null;
    item_url: string | null;
    change_number: number | null;
    change_title: string | null;
    change_url: string | null;
  };

/** What lists show of events, in the order of the ids. Events of a type that this version does not know are left out. */
export async function readEventDetails(
  tx: Tx,
  ids: number[],
): Promise<EventDetails[]> {
  const set = jsonSet(
    tx,
    'ids',
    { id: 'bigint' },
    ids.map(id => [id]),
  );
  const rows = await readRows<DetailsRow>(
    tx,
    withSets([set], {
      text: `
        SELECT e.id, e.kind, e.occurred_at, e.author_offset, e.author_bucket, e.account_id, e.class,
          e.branch, e.sha, e.title, e.url, a.name, a.username, a.user_ref,
          w.key AS item_key, w.summary AS item_summary, w.url AS item_url,
          c.number AS change_number, c.title AS change_title, c.url AS change_url
        FROM ids CROSS JOIN events AS e
        LEFT JOIN accounts AS a ON a.id = e.account_id
        LEFT JOIN work_items AS w ON w.instance_id = e.instance_id AND w.external_id = e.work_item
        LEFT JOIN changes AS c ON c.instance_id = e.instance_id AND c.external_id = e.change
        WHERE e.id = ids.id`,
      bindings: [],
    }),
  );
  const byId = new Map(rows.map(row => [Number(row.id), row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    const type = row && typeOfKind(row.kind);
    return row && type ? [{ ...toDetails(row), type }] : [];
  });
}

function toDetails(row: DetailsRow): Omit<EventDetails, 'type'> {
  return {
    id: Number(row.id),
    occurredAt: Number(row.occurred_at),
    authorOffset: row.author_bucket === null ? null : row.author_offset,
    class: row.class,
    actor: row.account_id === null ? undefined : toActor(row),
    branch: row.branch ?? undefined,
    sha: row.sha ?? undefined,
    title: row.title ?? undefined,
    url: row.url ?? undefined,
    workItem: toWorkItem(row),
    change: toChange(row),
  };
}

function toWorkItem(row: DetailsRow): EventDetails['workItem'] {
  if (row.item_key === null) return undefined;
  return {
    key: row.item_key,
    summary: row.item_summary || undefined,
    url: row.item_url ?? undefined,
  };
}

function toChange(row: DetailsRow): EventDetails['change'] {
  if (row.change_number === null) return undefined;
  return {
    number: row.change_number,
    title: row.change_title || undefined,
    url: row.change_url ?? undefined,
  };
}

/** An account without any name is not called by its id, which may be an address. */
function toActor(row: DetailsRow): EventDetails['actor'] {
  const userRef = row.user_ref ?? undefined;
  return { userRef, name: row.name ?? row.username ?? 'unknown' };
}
