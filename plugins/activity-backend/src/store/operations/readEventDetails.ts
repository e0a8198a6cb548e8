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
  Pick<DbAccountRow, 'name' | 'username' | 'user_ref'>;

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
          e.branch, e.sha, e.title, e.url, a.name, a.username, a.user_ref
        FROM ids CROSS JOIN events AS e
        LEFT JOIN accounts AS a ON a.id = e.account_id
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
  };
}

/** An account without any name is not called by its id, which may be an address. */
function toActor(row: DetailsRow): EventDetails['actor'] {
  const userRef = row.user_ref ?? undefined;
  return { userRef, name: row.name ?? row.username ?? 'unknown' };
}
