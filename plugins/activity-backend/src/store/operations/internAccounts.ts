import type { AccountDraft } from '../../records/accountDraft';
import { nameKey } from '../../records/nameKey';
import type { Tx } from '../Database';
import { notePeople } from '../flow/changes/notePeople';
import { jsonRows, type JsonColumnType } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import type { InternedAccount } from '../InternedIds';
import { internInstance } from './internInstance';
import { noteAddresses } from './noteAddresses';

const columns = {
  instance_id: 'integer',
  external_id: 'text',
  username: 'text',
  email: 'text',
  name: 'text',
  name_key: 'text',
  kind: 'text',
  time_zone: 'text',
} satisfies Record<string, JsonColumnType>;

/** What a source may leave out of one answer and tell in another. */
const profile = ['username', 'email', 'name', 'time_zone'] as const;

const differences = profile.map(
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
  WHERE (excluded.kind <> accounts.kind OR ${differences.join(' OR ')})
    AND accounts.instance_id NOT IN (SELECT id FROM instances WHERE instance = '*')`;

/** An account as a page shows it, and the instance that it belongs to. */
export interface NamedAccount {
  draft: AccountDraft;
  instanceId: number;
}

interface AccountRow {
  id: number;
  instance_id: number;
  external_id: string;
  username: string | null;
  email: string | null;
  name: string | null;
  kind: string;
  time_zone: string | null;
  /** `*` for identities of all instances. */
  instance: string;
}

/** What names an account in the store, for maps. */
export function accountKey(instanceId: number, externalId: string): string {
  return `${instanceId}/${externalId}`;
}

/**
 * The ids of accounts, which are created where they are new. E-mail identities belong to no instance.
 *
 * Accounts of a system take the names, the kind and the time zone under which they are known there today; they then wait to be linked
 * again. The names of an e-mail identity stay as they came first: every commit may sign with another.
 *
 * @returns the accounts by `accountKey`
 */
export async function internAccounts(
  tx: Tx,
  accounts: readonly NamedAccount[],
): Promise<Map<string, InternedAccount>> {
  const named = new Map<string, NamedAccount>();
  // Some answers tell of some of them, and others of others.
  const addresses = new Map<string, Set<string>>();
  for (const account of accounts) {
    const key = accountKey(account.instanceId, account.draft.externalId);
    const known = addresses.get(key) ?? new Set();
    addresses.set(key, known);
    account.draft.addresses.forEach(address => known.add(address));
    const earlier = named.get(key);
    // Some answers tell the zone, and others do not.
    if (!earlier || (!earlier.draft.timeZone && account.draft.timeZone)) {
      named.set(key, account);
    }
  }
  const stored = await readAccounts(tx, [...named.values()]);
  // Sorted, so that two pages which bring the same new accounts cannot wait for each other in a circle.
  const news = [...named]
    .filter(([key, { draft }]) => isNews(draft, stored.get(key)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, account]) => account);
  if (news.length > 0) {
    await writeAccounts(tx, news);
    const written = await readAccounts(tx, news);
    const turned = [...written].filter(([key, { kind }]) => {
      const before = stored.get(key);
      return before !== undefined && before.kind !== kind;
    });
    await notePeople(
      tx,
      turned.map(([, { id }]) => id),
    );
    for (const [key, account] of written) stored.set(key, account);
  }
  const owners = [...stored].map(([key, { id, time_zone: timeZone }]) => ({
    key,
    id,
    timeZone,
    addresses: [...(addresses.get(key) ?? [])],
  }));
  await noteAddresses(tx, owners);
  return new Map(owners.map(({ key, ...account }) => [key, account]));
}

/**
 * Whether there is anything to write. Most accounts are as they were, and to write those as well, even if it were to no
 * effect, would lock them, and let pages that name the same people wait for each other.
 */
function isNews(draft: AccountDraft, stored: AccountRow | undefined): boolean {
  if (!stored) return true;
  if (stored.instance === '*') return false;
  return (
    draft.kind !== stored.kind ||
    profile.some(name => {
      const told = name === 'time_zone' ? draft.timeZone : draft[name];
      return told !== null && told !== (stored[name] ?? '');
    })
  );
}

async function readAccounts(
  tx: Tx,
  accounts: readonly NamedAccount[],
): Promise<Map<string, AccountRow>> {
  if (accounts.length === 0) return new Map();
  const keys = { instance_id: 'integer', external_id: 'text' } as const;
  const rows = await readRows<AccountRow>(tx, {
    text: `
      SELECT a.id, a.instance_id, a.external_id, a.username, a.email, a.name, a.kind, a.time_zone, i.instance
      FROM ${jsonRows(tx, 'r', keys)}
      JOIN accounts AS a ON a.instance_id = r.instance_id AND a.external_id = r.external_id
      JOIN instances AS i ON i.id = a.instance_id`,
    bindings: [
      JSON.stringify(
        accounts.map(({ draft, instanceId }) => [instanceId, draft.externalId]),
      ),
    ],
  });
  return new Map(
    rows.map(row => [accountKey(row.instance_id, row.external_id), row]),
  );
}

async function writeAccounts(
  tx: Tx,
  accounts: readonly NamedAccount[],
): Promise<void> {
  const rows = accounts.map(({ draft, instanceId }) => [
    instanceId,
    draft.externalId,
    draft.username,
    draft.email,
    draft.name,
    nameKey(draft.name ?? draft.username),
    draft.kind,
    draft.timeZone,
  ]);
  const names = Object.keys(columns).join(', ');
  await tx.raw(
    `INSERT INTO accounts (${names}) SELECT ${names} FROM ${jsonRows(
      tx,
      'r',
      columns,
    )} WHERE true ON CONFLICT (instance_id, external_id) ${refresh}`,
    [JSON.stringify(rows)],
  );
}

/** The id under which e-mail identities are kept: the same person, whatever repository shows the address. */
export function internEmailRealm(tx: Tx): Promise<number> {
  return internInstance(tx, 'git', '*');
}
