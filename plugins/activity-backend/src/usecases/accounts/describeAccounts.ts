import {
  linkSuggestionReasons,
  type Account,
  type LinkSuggestion,
} from '@activity-insights/plugin-activity-common';
import {
  linkClaims,
  suggestionClaims,
  type ClaimableAccount,
} from '../../catalog/accountClaims';
import { judgeAccount } from '../../catalog/accountLinks';
import { linkSuggestions } from '../../catalog/linkSuggestions';
import type { ExplicitLink } from '../../config';
import type { Tx } from '../../store/Database';
import { readAccountActivity } from '../../store/operations/readAccountActivity';
import { readAddresses } from '../../store/operations/noteAddresses';
import type { StoredAccount } from '../../store/operations/readAccounts';
import { readChangeAuthors } from '../../store/operations/readChangeAuthors';
import { readInstanceHosts } from '../../store/operations/readInstanceHosts';
import { readNamesakeUsers } from '../../store/operations/readNamesakeUsers';
import { readUsersOf } from '../../store/operations/readUsersOf';
import { quarterMs } from '../../time/durations';

/** Accounts as answers show them, with what they have done and, if nobody has them, whose they may be. */
export async function describeAccounts(
  tx: Tx,
  accounts: readonly StoredAccount[],
  explicit: readonly ExplicitLink[],
): Promise<Account[]> {
  const activity = await readAccountActivity(
    tx,
    accounts.map(({ id }) => id),
  );
  const suggestions = await suggestFor(
    tx,
    accounts.filter(({ kind, userRef }) => kind === 'human' && !userRef),
    explicit,
  );
  return accounts.map(account => {
    const { events = 0, lastBucket } = activity.get(account.id) ?? {};
    return {
      id: String(account.id),
      source: account.source,
      instance: account.instance,
      externalId: account.externalId,
      username: account.username ?? undefined,
      name: account.name ?? undefined,
      email: account.email ?? undefined,
      kind: account.kind,
      userRef: account.userRef ?? undefined,
      linkedBy: account.linkedBy ?? undefined,
      ...(account.sameAs !== null && { sameAs: String(account.sameAs) }),
      events,
      lastActiveAt:
        lastBucket === undefined
          ? undefined
          : new Date(lastBucket * quarterMs).toISOString(),
      suggestions: suggestions.get(account.id) ?? [],
    };
  });
}

async function suggestFor(
  tx: Tx,
  unlinked: readonly StoredAccount[],
  explicit: readonly ExplicitLink[],
): Promise<Map<number, LinkSuggestion[]>> {
  if (unlinked.length === 0) return new Map();
  const hosts = await readInstanceHosts(tx);
  const addresses = await readAddresses(
    tx,
    unlinked.map(({ id }) => id),
  );
  const accounts = unlinked.map(account => ({
    ...account,
    hosts: hosts.get(account.instanceId) ?? [],
    addresses: addresses.get(account.id) ?? [],
  }));
  const claimsOf = (account: ClaimableAccount) => [
    ...linkClaims(account),
    ...suggestionClaims(account),
  ];
  const usersOf = await readUsersOf(tx, accounts.flatMap(claimsOf));
  const namesakes = await readNamesakeUsers(
    tx,
    accounts.flatMap(({ nameKey }) => (nameKey ? [nameKey] : [])),
  );
  const authors = await readChangeAuthors(
    tx,
    unlinked.filter(it => it.source === 'git').map(({ id }) => id),
  );
  return new Map(
    accounts.map(account => {
      const suggested = linkSuggestions(
        account,
        usersOf,
        judgeAccount(account, usersOf, explicit),
        namesakes.get(account.nameKey ?? '') ?? [],
        authors.get(account.id) ?? [],
      );
      const described = suggested.map(suggestion => ({
        ...suggestion,
        message: linkSuggestionReasons[suggestion.reason],
      }));
      return [account.id, described];
    }),
  );
}
