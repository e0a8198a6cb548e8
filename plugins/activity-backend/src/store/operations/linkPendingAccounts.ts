import { linkClaims } from '../../catalog/accountClaims';
import type { LinkableAccount } from '../../catalog/accountLinks';
import type { ExplicitLink } from '../../config';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { holdGate } from './holdGate';
import { findMailIdentities } from './findMailIdentities';
import {
  decideLinks,
  readAccountsById,
  readLinkableAccounts,
  readOwners,
  writeLinks,
  type AccountChanges,
} from './linkAccounts';
import { readInstanceHosts } from './readInstanceHosts';
import { readUsersOf } from './readUsersOf';
import { chunks } from './syncTable';

/** There are few of them but after a first harvest, and each go may make work for wide scopes. */
const pendingAtATime = 500;

/** Accounts that are new or have changed, and what comes of it. */
export interface PendingLinks {
  accounts: readonly LinkableAccount[];
  changes: AccountChanges;
  /** Whether there may be more of them. */
  hasMore: boolean;
}

/** Looks at some of the accounts that are new or have changed. */
export async function planPendingLinks(
  tx: Tx,
  explicit: readonly ExplicitLink[],
): Promise<PendingLinks> {
  const hosts = await readInstanceHosts(tx);
  const accounts = await readLinkableAccounts(
    tx,
    hosts,
    { pending: true },
    { after: 0, limit: pendingAtATime },
  );
  const identities = await findMailIdentities(
    tx,
    hosts,
    accounts.filter(({ instance }) => instance !== '*'),
  );
  const pending = new Set(accounts.map(({ id }) => id));
  // They follow what is news of others, and do not wait themselves.
  const followers = await readAccountsById(
    tx,
    hosts,
    identities.filter(id => !pending.has(id)),
  );
  const all = [...accounts, ...followers];
  const owners = await readOwners(tx, hosts, all);
  const usersOf = await readUsersOf(
    tx,
    [...all, ...owners.values()].flatMap(linkClaims),
  );
  return {
    accounts,
    changes: await decideLinks(tx, all, owners, usersOf, explicit),
    hasMore: accounts.length === pendingAtATime,
  };
}

/** Links and joins what was looked at, and notes that; an account that has changed in the meantime goes on waiting. */
export async function writePendingLinks(
  tx: Tx,
  { accounts, changes }: PendingLinks,
): Promise<void> {
  // Before any row is locked: pages hold the gate when they lock accounts.
  const { links, joins } = changes;
  if (links.length > 0 || joins.length > 0) await holdGate(tx, 'exclusive');
  for (const rows of chunks(accounts)) {
    await tx.raw(
      `UPDATE accounts SET link_pending = FALSE
       FROM ${jsonRows(tx, 'r', {
         id: 'integer',
         kind: 'text',
         username: 'text',
         email: 'text',
       })}
       WHERE accounts.id = r.id AND accounts.kind = r.kind
         AND coalesce(accounts.username, '') = r.username
         AND coalesce(accounts.email, '') = r.email`,
      [
        JSON.stringify(
          rows.map(({ id, kind, username, email }) => [
            id,
            kind,
            username ?? '',
            email ?? '',
          ]),
        ),
      ],
    );
  }
  await writeLinks(tx, changes);
}
