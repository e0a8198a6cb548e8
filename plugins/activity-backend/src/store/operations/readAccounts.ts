import type { LinkReason } from '../../catalog/accountLinks';
import type { Tx } from '../Database';
import type { BigIntColumn, DbAccountRow } from '../rows';
import { selectAccounts, type AccountFilter } from './selectAccounts';

/** An account as it is stored. */
export interface StoredAccount {
  id: number;
  instanceId: number;
  /** Kind of the source, such as `gitlab`. */
  source: string;
  instance: string;
  externalId: string;
  username: string | null;
  email: string | null;
  name: string | null;
  nameKey: string | null;
  kind: 'human' | 'bot';
  userRef: string | null;
  linkedBy: LinkReason | null;
  /** The account of a system that it belongs to, if it is an e-mail identity. */
  sameAs: number | null;
}

const columns = [
  'a.id',
  'a.instance_id',
  'i.source',
  'i.instance',
  'a.external_id',
  'a.username',
  'a.email',
  'a.name',
  'a.name_key',
  'a.kind',
  'a.user_ref',
  'a.linked_by',
  'a.same_as',
];

/**
 * Accounts in the order of their ids, which is that in which they were found: it does not change while somebody pages
 * through them.
 *
 * @param page - `after` is the id of the last account of the page before, 0 at first
 */
export async function readAccounts(
  tx: Tx,
  filter: AccountFilter,
  page: { after: number; limit: number },
): Promise<StoredAccount[]> {
  const rows = await selectAccounts(tx, filter)
    .where('a.id', '>', page.after)
    .orderBy('a.id')
    .limit(page.limit)
    .select<AccountRow[]>(columns);
  return rows.map(toStoredAccount);
}

/**
 * Accounts with the number of their live events, those with most first. It counts the events of all accounts that the
 * filter lets pass, so it takes as long as they have many; an account whose number changes while somebody pages may be
 * on two pages, or on none.
 *
 * @param page - `after` is the last account of the page before
 */
export async function readBusiestAccounts(
  tx: Tx,
  filter: AccountFilter,
  page: { after?: { id: number; events: number }; limit: number },
): Promise<{ account: StoredAccount; events: number }[]> {
  const counted = selectAccounts(tx, filter).select(
    ...columns,
    tx.raw(
      '(SELECT count(*) FROM events AS e WHERE e.account_id = a.id AND e.removed_at IS NULL) AS events',
    ),
  );
  // Materialised, or SQLite would count anew wherever the number is named.
  const query = tx
    .withMaterialized('counted', counted)
    .from('counted')
    .orderBy([{ column: 'events', order: 'desc' }, { column: 'id' }])
    .limit(page.limit);
  const { after } = page;
  if (after) {
    query.whereRaw('(events < ? OR (events = ? AND id > ?))', [
      after.events,
      after.events,
      after.id,
    ]);
  }
  const rows = await query.select<(AccountRow & { events: BigIntColumn })[]>(
    '*',
  );
  return rows.map(row => ({
    account: toStoredAccount(row),
    events: Number(row.events),
  }));
}

/** How many accounts there are. */
export async function countAccounts(
  tx: Tx,
  filter: AccountFilter,
): Promise<number> {
  const [{ n }] = await selectAccounts(tx, filter).count<
    { n: number | string }[]
  >({ n: '*' });
  return Number(n);
}

interface AccountRow extends DbAccountRow {
  source: string;
  instance: string;
}

function toStoredAccount(row: AccountRow): StoredAccount {
  return {
    id: row.id,
    instanceId: row.instance_id,
    source: row.source,
    instance: row.instance,
    externalId: row.external_id,
    username: row.username,
    email: row.email,
    name: row.name,
    nameKey: row.name_key,
    kind: row.kind,
    userRef: row.user_ref,
    linkedBy: row.linked_by,
    sameAs: row.same_as,
  };
}
