import type { AccountDraft } from '../../records/eventDraft';
import { nameKey } from '../../records/nameKey';
import type { Tx } from '../Database';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import { internInstance } from './internInstance';

const columns = {
  instance_id: 'integer',
  external_id: 'text',
  username: 'text',
  email: 'text',
  name: 'text',
  name_key: 'text',
  kind: 'text',
} satisfies Record<string, JsonColumnType>;

/** What a source may leave out of one answer and tell in another. */
const profile = ['username', 'email', 'name'];

const isNews = profile.map(
  name => `excluded.${name} <> coalesce(accounts.${name}, '')`,
);

/**
 * Writes what is news about an account of a system; what it does not say stays. The key is that of the name, or of the
 * username where there is no name.
 */
const refresh = `DO UPDATE SET
  ${profile
    .map(name => `${name} = coalesce(excluded.${name}, accounts.${name})`)
    .join(', ')},
  name_key = CASE
    WHEN excluded.name IS NULL AND accounts.name IS NOT NULL THEN accounts.name_key
    ELSE coalesce(excluded.name_key, accounts.name_key) END,
  kind = excluded.kind,
  link_pending = TRUE
  WHERE (excluded.kind <> accounts.kind OR ${isNews.join(' OR ')})
    AND accounts.instance_id NOT IN (SELECT id FROM instances WHERE instance = '*')`;

/** What names an account in the store, for maps. */
export function accountKey(instanceId: number, externalId: string): string {
  return `${instanceId}/${externalId}`;
}

/**
 * The ids of accounts, which are created where they are new. E-mail identities belong to no instance.
 *
 * Accounts of a system take the names, and the kind, under which they are known there today; they then wait to be linked
 * again. The names of an e-mail identity stay as they came first: every commit may sign with another.
 *
 * @param known - ids that are known already, by `accountKey`
 * @returns the ids of the accounts that `known` lacks
 */
export async function internAccounts(
  tx: Tx,
  accounts: readonly { draft: AccountDraft; instanceId: number }[],
  known: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const unknown = new Map<string, unknown[]>();
  for (const { draft, instanceId } of accounts) {
    const key = accountKey(instanceId, draft.externalId);
    if (known.has(key) || unknown.has(key)) continue;
    unknown.set(key, [
      instanceId,
      draft.externalId,
      draft.username,
      draft.email,
      draft.name,
      nameKey(draft.name ?? draft.username),
      draft.kind,
    ]);
  }
  if (unknown.size === 0) return new Map();
  // Sorted, so that two pages which bring the same new accounts cannot wait for each other in a circle.
  const sorted = [...unknown].sort(([a], [b]) => (a < b ? -1 : 1));
  const binding = JSON.stringify(sorted.map(([, row]) => row));
  const names = Object.keys(columns).join(', ');
  await tx.raw(
    `INSERT INTO accounts (${names}) SELECT ${names} FROM ${jsonRows(
      tx,
      'r',
      columns,
    )} WHERE true ON CONFLICT (instance_id, external_id) ${refresh}`,
    [binding],
  );
  const result = await tx.raw(
    `SELECT a.id, a.instance_id, a.external_id FROM ${jsonRows(
      tx,
      'r',
      columns,
    )} JOIN accounts AS a ON a.instance_id = r.instance_id AND a.external_id = r.external_id`,
    [binding],
  );
  const rows: { id: number; instance_id: number; external_id: string }[] =
    result.rows ?? result;
  return new Map(
    rows.map(row => [accountKey(row.instance_id, row.external_id), row.id]),
  );
}

/** The id under which e-mail identities are kept: the same person, whatever repository shows the address. */
export function internEmailRealm(tx: Tx): Promise<number> {
  return internInstance(tx, 'git', '*');
}
