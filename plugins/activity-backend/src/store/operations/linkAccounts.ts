import {
  accountLinks,
  type LinkableAccount,
  type LinkChange,
  type LinkReason,
} from '../../catalog/accountLinks';
import type { UsersOf } from '../../catalog/CatalogSnapshot';
import type { ExplicitLink } from '../../config';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { refreshRollupScopes } from '../rollups/refreshRollupScopes';
import { holdGate } from './holdGate';
import { readAccounts } from './readAccounts';
import type { InstanceHosts } from './readInstanceHosts';
import { readKnownRefs } from './readCatalogEntity';
import type { AccountFilter } from './selectAccounts';
import { chunks } from './syncTable';

/** A change with what it was decided on: it is written only if that is still so. */
export interface PlannedLink extends LinkChange {
  from: { userRef: string | null; linkedBy: LinkReason | null };
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
): Promise<{ changes: PlannedLink[]; next: number | undefined }> {
  const accounts = await readLinkableAccounts(
    tx,
    hosts,
    {},
    {
      after,
      limit: accountsAtATime,
    },
  );
  return {
    changes: await decideLinks(tx, accounts, usersOf, explicit),
    next:
      accounts.length === accountsAtATime
        ? accounts[accounts.length - 1].id
        : undefined,
  };
}

/** Links accounts, and ends links. It acts on the past too: events name accounts, not Users. */
export async function writeLinks(
  tx: Tx,
  changes: readonly PlannedLink[],
): Promise<void> {
  if (changes.length === 0) return;
  await holdGate(tx, 'exclusive');
  for (const rows of chunks(changes)) {
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
  await refreshRollupScopes(tx, { accountIds: changes.map(({ id }) => id) });
}

/** Some of the accounts, with the hosts of their instances. */
export async function readLinkableAccounts(
  tx: Tx,
  hosts: InstanceHosts,
  filter: AccountFilter,
  page: { after: number; limit: number },
): Promise<LinkableAccount[]> {
  const accounts = await readAccounts(tx, filter, page);
  return accounts.map(account => ({
    ...account,
    hosts: hosts.get(account.instanceId) ?? [],
  }));
}

/** The links of these accounts that differ from what the catalog and the configuration say. */
export async function decideLinks(
  tx: Tx,
  accounts: readonly LinkableAccount[],
  usersOf: UsersOf,
  explicit: readonly ExplicitLink[],
): Promise<PlannedLink[]> {
  const known = await readKnownRefs(
    tx,
    accounts.flatMap(({ userRef }) => (userRef ? [userRef] : [])),
  );
  const byId = new Map(accounts.map(account => [account.id, account]));
  return accountLinks(accounts, usersOf, explicit, ref => known.has(ref)).map(
    change => {
      const { userRef, linkedBy } = byId.get(change.id)!;
      return { ...change, from: { userRef, linkedBy } };
    },
  );
}
