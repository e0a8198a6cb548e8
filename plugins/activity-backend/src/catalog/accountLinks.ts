import type { ExplicitLink } from '../config';
import { linkClaims, type ClaimableAccount } from './accountClaims';
import type { UsersOf } from './CatalogSnapshot';

/** An account with the link that it has. */
export interface LinkableAccount extends ClaimableAccount {
  id: number;
  instanceId: number;
  kind: 'human' | 'bot';
  userRef: string | null;
  linkedBy: LinkReason | null;
  /** The account of a system that an e-mail identity belongs to, as it is stored. */
  sameAs: number | null;
}

/** What links an account by itself, the strongest first. */
export type LinkRule = 'config' | 'annotation' | 'email' | 'username';

/** `account`: it belongs to another one, and follows that. `manual` without a User: a person has said that the account is not to be linked. */
export type LinkReason = LinkRule | 'account' | 'manual';

/** A link to write; no `userRef` ends it. */
export interface LinkChange {
  id: number;
  userRef: string | null;
  linkedBy: LinkReason | null;
}

/** Whom a rule finds: one User, who gets the account, or several, of whom none does. */
export interface LinkVerdict {
  rule: LinkRule;
  userRefs: string[];
}

/**
 * Whom an account belongs to by the strongest rule that finds anybody: what the configuration states, else an annotation,
 * the exact e-mail address, the username. What several Users claim links to none of them, and a weaker rule does not
 * decide between them. Bots belong to nobody.
 */
export function judgeAccount(
  account: ClaimableAccount & Pick<LinkableAccount, 'kind'>,
  usersOf: UsersOf,
  explicit: readonly ExplicitLink[],
): LinkVerdict | undefined {
  if (account.kind === 'bot') return undefined;
  const stated = explicitUsers(account, explicit);
  if (stated.length > 0) return { rule: 'config', userRefs: stated };
  const claims = linkClaims(account);
  for (const rule of ['annotation', 'email', 'username'] as const) {
    const ofRule = claims.filter(({ kind }) => kind === rule);
    const found = ofRule.flatMap(({ kind, value }) => usersOf(kind, value));
    if (found.length > 0) {
      return { rule, userRefs: [...new Set(found)].sort() };
    }
  }
  return undefined;
}

/**
 * Decides which Users accounts belong to, see `judgeAccount`. What a person has decided stays, and so does the link to a
 * User who is in the catalog no more: those who have left keep their history.
 *
 * @param isKnown - whether the catalog has a User
 * @param ownerOf - the account that an e-mail identity belongs to: where no rule finds anybody for the latter, it follows that
 * @returns the links that differ from what the accounts have
 */
export function accountLinks(
  accounts: readonly LinkableAccount[],
  usersOf: UsersOf,
  explicit: readonly ExplicitLink[],
  isKnown: (userRef: string) => boolean,
  ownerOf: (account: LinkableAccount) => LinkableAccount | undefined,
): LinkChange[] {
  return accounts.flatMap(account => {
    if (account.linkedBy === 'manual') return [];
    const verdict = judgeAccount(account, usersOf, explicit);
    const owner = verdict ? undefined : ownerOf(account);
    const { userRef, linkedBy } = owner
      ? followed(owner, usersOf, explicit)
      : linkOf(verdict);
    if (userRef === account.userRef && linkedBy === account.linkedBy) return [];
    const hasLeft =
      userRef === null &&
      account.kind === 'human' &&
      account.userRef !== null &&
      !isKnown(account.userRef);
    return hasLeft ? [] : [{ id: account.id, userRef, linkedBy }];
  });
}

function linkOf(
  verdict: LinkVerdict | undefined,
): Pick<LinkChange, 'userRef' | 'linkedBy'> {
  const found = verdict?.userRefs.length === 1 ? verdict : undefined;
  return {
    userRef: found?.userRefs[0] ?? null,
    linkedBy: found?.rule ?? null,
  };
}

function followed(
  owner: LinkableAccount,
  usersOf: UsersOf,
  explicit: readonly ExplicitLink[],
): Pick<LinkChange, 'userRef' | 'linkedBy'> {
  const { userRef } =
    owner.linkedBy === 'manual'
      ? owner
      : linkOf(judgeAccount(owner, usersOf, explicit));
  return { userRef, linkedBy: userRef === null ? null : 'account' };
}

function explicitUsers(
  account: ClaimableAccount,
  explicit: readonly ExplicitLink[],
): string[] {
  const names = [account.externalId, account.email, account.username].map(
    name => (name ?? '').toLocaleLowerCase('en-US'),
  );
  const users = explicit
    .filter(
      ({ source, match }) => source === account.source && names.includes(match),
    )
    .map(({ userRef }) => userRef);
  return [...new Set(users)].sort();
}
