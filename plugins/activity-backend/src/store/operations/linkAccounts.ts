import { accountLinks, type LinkReason } from '../../catalog/accountLinks';
import type { UserIdentity } from '../../catalog/CatalogSnapshot';
import type { ExplicitLink } from '../../config';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { holdGate } from './holdGate';

/**
 * Links accounts to Users by what is stored of both. A link acts on the past too: events name accounts, not Users.
 *
 * @param which - all accounts, or only those that no User has
 * @returns how many links changed
 */
export async function linkAccounts(
  tx: Tx,
  explicit: readonly ExplicitLink[],
  which: 'all' | 'unlinked',
): Promise<number> {
  const accounts = tx('accounts as a').join(
    'instances as i',
    'i.id',
    'a.instance_id',
  );
  if (which === 'unlinked') accounts.whereNull('a.user_ref');
  const rows = await accounts.select<AccountRow[]>(
    'a.id',
    'i.source',
    'a.external_id',
    'a.username',
    'a.email',
    'a.user_ref',
    'a.linked_by',
  );
  if (rows.length === 0) return 0;
  const identities = await tx('user_identities').select<
    { user_ref: string; kind: UserIdentity['kind']; value: string }[]
  >('user_ref', 'kind', 'value');
  const changes = accountLinks(
    rows.map(row => ({
      id: row.id,
      source: row.source,
      externalId: row.external_id,
      username: row.username,
      email: row.email,
      userRef: row.user_ref,
      linkedBy: row.linked_by,
    })),
    identities.map(row => ({
      userRef: row.user_ref,
      kind: row.kind,
      value: row.value,
    })),
    explicit,
  );
  if (changes.length === 0) return 0;
  await holdGate(tx, 'exclusive');
  await tx.raw(
    `UPDATE accounts SET user_ref = r.user_ref, linked_by = r.linked_by
     FROM ${jsonRows(tx, 'r', {
       id: 'integer',
       user_ref: 'text',
       linked_by: 'text',
     })}
     WHERE accounts.id = r.id`,
    [
      JSON.stringify(
        changes.map(change => [change.id, change.userRef, change.linkedBy]),
      ),
    ],
  );
  return changes.length;
}

interface AccountRow {
  id: number;
  source: string;
  external_id: string;
  username: string | null;
  email: string | null;
  user_ref: string | null;
  linked_by: LinkReason | null;
}
