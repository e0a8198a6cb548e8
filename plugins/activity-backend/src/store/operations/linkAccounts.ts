import {
  accountLinks,
  type LinkableAccount,
  type LinkChange,
  type LinkReason,
} from '../../catalog/accountLinks';
import type { UsersOf } from '../../catalog/CatalogSnapshot';
import type { ExplicitLink } from '../../config';
import type { Tx } from '../Database';
import { notePeople } from '../flow/changes/notePeople';
import { jsonRows } from '../jsonRows';
import { refreshRollupScopes } from '../rollups/refreshRollupScopes';
import { holdGate } from './holdGate';
import { findAddressOwners } from './findAddressOwners';
import { readAddresses } from './noteAddresses';
import { readAccounts } from './readAccounts';
import type { InstanceHosts } from './readInstanceHosts';
import { readKnownRefs } from './readCatalogEntity';
import type { AccountFilter } from './selectAccounts';
import { chunks } from './syncTable';

/** A change with what it was decided on: it is written only if that is still so. */
export interface PlannedLink extends LinkChange {
  from: { userRef: string | null; linkedBy: LinkReason | null };
}

/** That an e-mail identity belongs to another account of a system than before, or to none; written only if that is still so. */
export interface PlannedJoin {
  id: number;
  sameAs: number | null;
  from: number | null;
}

/** What is to be written of accounts. */
export interface AccountChanges {
  links: readonly PlannedLink[];
  joins: readonly PlannedJoin[];
}

/** What links are decided by. */
export interface LinkGrounds {
  hosts: InstanceHosts;
  /** Who has which identity, as far as these accounts claim them. */
  usersOf: UsersOf;
  explicit: readonly ExplicitLink[];
}

/** How many accounts are looked at in one go: a few milliseconds of work. */
const accountsAtATime = 250;

/**
 * Looks at a part of all accounts for links that differ from what the catalog and the configuration say.
 *
 * @param after - the id of the last account of the part before, 0 at first
 * @returns `next` is where the next part begins, if there is one
 */
export async function planLinks(
  tx: Tx,
  { hosts, usersOf, explicit }: LinkGrounds,
  after: number,
): Promise<{ changes: AccountChanges; next: number | undefined }> {
  const page = { after, limit: accountsAtATime };
  const accounts = await readLinkableAccounts(tx, hosts, {}, page);
  const owners = await readOwners(tx, hosts, accounts);
  return {
    changes: await decideLinks(tx, accounts, owners, usersOf, explicit),
    next:
      accounts.length === accountsAtATime
        ? accounts[accounts.length - 1].id
        : undefined,
  };
}

/** Links and joins accounts, and ends that. It acts on the past too: events name accounts, not Users. */
export async function writeLinks(
  tx: Tx,
  { links, joins }: AccountChanges,
): Promise<void> {
  if (links.length === 0 && joins.length === 0) return;
  await holdGate(tx, 'exclusive');
  await writeJoins(tx, joins);
  for (const rows of chunks(links)) {
    await tx.raw(
      `UPDATE accounts SET user_ref = r.user_ref, linked_by = r.linked_by
       FROM ${jsonRows(tx, 'r', {
         id: 'integer',
         user_ref: 'text',
         linked_by: 'text',
         from_user: 'text',
         from_linked_by: 'text',
       })}
       WHERE accounts.id = r.id
         AND coalesce(accounts.user_ref, '') = r.from_user
         AND coalesce(accounts.linked_by, '') = r.from_linked_by`,
      [
        JSON.stringify(
          rows.map(({ id, userRef, linkedBy, from }) => [
            id,
            userRef,
            linkedBy,
            from.userRef ?? '',
            from.linkedBy ?? '',
          ]),
        ),
      ],
    );
  }
  const accountIds = [...links, ...joins].map(({ id }) => id);
  await notePeople(tx, accountIds);
  await refreshRollupScopes(tx, { accountIds });
}

/** Some of the accounts, with the hosts of their instances. */
export async function readLinkableAccounts(
  tx: Tx,
  hosts: InstanceHosts,
  filter: AccountFilter,
  page: { after: number; limit: number },
): Promise<LinkableAccount[]> {
  const accounts = await readAccounts(tx, filter, page);
  const addresses = await readAddresses(
    tx,
    accounts.map(({ id }) => id),
  );
  return accounts.map(account => ({
    ...account,
    hosts: hosts.get(account.instanceId) ?? [],
    addresses: addresses.get(account.id) ?? [],
  }));
}

/** The accounts with some ids, in the order of these. */
export async function readAccountsById(
  tx: Tx,
  hosts: InstanceHosts,
  ids: readonly number[],
): Promise<LinkableAccount[]> {
  const accounts: LinkableAccount[] = [];
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  for (const part of chunks(sorted)) {
    const page = { after: 0, limit: part.length };
    accounts.push(
      ...(await readLinkableAccounts(tx, hosts, { ids: part }, page)),
    );
  }
  return accounts;
}

/** Whom e-mail identities belong to, by the ids of these. */
export async function readOwners(
  tx: Tx,
  hosts: InstanceHosts,
  accounts: readonly LinkableAccount[],
): Promise<Map<number, LinkableAccount>> {
  const identities = accounts.filter(isMailIdentity);
  const ownerIds = await findAddressOwners(tx, hosts, identities);
  const owners = await readAccountsById(tx, hosts, [...ownerIds.values()]);
  const byId = new Map(owners.map(owner => [owner.id, owner]));
  return new Map(
    [...ownerIds].map(([identity, owner]) => [identity, byId.get(owner)!]),
  );
}

/**
 * The links of these accounts that differ from what the catalog and the configuration say, and the e-mail identities that belong
 * to others than is stored.
 *
 * @param owners - see `readOwners`
 */
export async function decideLinks(
  tx: Tx,
  accounts: readonly LinkableAccount[],
  owners: ReadonlyMap<number, LinkableAccount>,
  usersOf: UsersOf,
  explicit: readonly ExplicitLink[],
): Promise<AccountChanges> {
  const known = await readKnownRefs(
    tx,
    accounts.flatMap(({ userRef }) => (userRef ? [userRef] : [])),
  );
  const byId = new Map(accounts.map(account => [account.id, account]));
  const links = accountLinks(
    accounts,
    usersOf,
    explicit,
    ref => known.has(ref),
    ({ id }) => owners.get(id),
  ).map(change => {
    const { userRef, linkedBy } = byId.get(change.id)!;
    return { ...change, from: { userRef, linkedBy } };
  });
  const joins = accounts.flatMap(({ id, sameAs: from }) => {
    const sameAs = owners.get(id)?.id ?? null;
    return sameAs === from ? [] : [{ id, sameAs, from }];
  });
  return { links, joins };
}

async function writeJoins(
  tx: Tx,
  joins: readonly PlannedJoin[],
): Promise<void> {
  const columns = {
    id: 'integer',
    same_as: 'integer',
    from_id: 'integer',
  } as const;
  for (const rows of chunks(joins)) {
    await tx.raw(
      `UPDATE accounts SET same_as = r.same_as FROM ${jsonRows(
        tx,
        'r',
        columns,
      )}
       WHERE accounts.id = r.id AND coalesce(accounts.same_as, 0) = r.from_id`,
      [
        JSON.stringify(
          rows.map(({ id, sameAs, from }) => [id, sameAs, from ?? 0]),
        ),
      ],
    );
  }
}

/** What a bot has signed is nobody's, whoever has its address. */
function isMailIdentity({ source, instance, kind }: LinkableAccount): boolean {
  return source === 'git' && instance === '*' && kind === 'human';
}
