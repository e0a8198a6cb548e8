import type { ExplicitLink } from '../config';
import type { UserIdentity } from './CatalogSnapshot';
import { noReplyAnnotations } from './noReplyAnnotations';

/** An account with what it may be recognised by. */
export interface LinkableAccount {
  id: number;
  source: string;
  externalId: string;
  username: string | null;
  email: string | null;
  userRef: string | null;
  linkedBy: LinkReason | null;
}

export type LinkReason =
  | 'config'
  | 'annotation'
  | 'email'
  | 'username'
  | 'manual';

/** A link to write; no `userRef` ends it. */
export interface LinkChange {
  id: number;
  userRef: string | null;
  linkedBy: LinkReason | null;
}

/**
 * Decides which Users accounts belong to: by what the configuration states, else by annotation, exact e-mail address,
 * username. What two Users claim links to neither. A link that a person made stays, and so does the link to a User who
 * is in the catalog no more: those who have left keep their history.
 *
 * @returns the links that differ from what the accounts have
 */
export function accountLinks(
  accounts: readonly LinkableAccount[],
  identities: readonly UserIdentity[],
  explicit: readonly ExplicitLink[],
): LinkChange[] {
  const users = new Set(identities.map(identity => identity.userRef));
  const byValue = indexIdentities(identities);
  return accounts.flatMap(account => {
    if (account.linkedBy === 'manual') return [];
    const link =
      explicitLink(account, explicit) ?? identityLink(account, byValue);
    const { userRef = null, linkedBy = null } = link ?? {};
    if (userRef === account.userRef && linkedBy === account.linkedBy) return [];
    const hasLeft =
      link === undefined &&
      account.userRef !== null &&
      !users.has(account.userRef);
    return hasLeft ? [] : [{ id: account.id, userRef, linkedBy }];
  });
}

interface Link {
  userRef: string;
  linkedBy: LinkReason;
}

function explicitLink(
  account: LinkableAccount,
  explicit: readonly ExplicitLink[],
): Link | undefined {
  const names = [account.externalId, account.email, account.username].map(
    lowerCase,
  );
  const found = explicit.find(
    ({ source, match }) => source === account.source && names.includes(match),
  );
  return found && { userRef: found.userRef, linkedBy: 'config' };
}

function identityLink(
  account: LinkableAccount,
  byValue: ReadonlyMap<string, string | null>,
): Link | undefined {
  const candidates: [LinkReason, string[]][] = [
    ['annotation', noReplyAnnotations(lowerCase(account.email))],
    ['email', account.email ? [lowerCase(account.email)] : []],
    ['username', account.username ? [lowerCase(account.username)] : []],
  ];
  for (const [linkedBy, values] of candidates) {
    for (const value of values) {
      const userRef = byValue.get(`${linkedBy} ${value}`);
      if (userRef) return { userRef, linkedBy };
    }
  }
  return undefined;
}

/** Users by kind and value; null where several claim it. */
function indexIdentities(
  identities: readonly UserIdentity[],
): Map<string, string | null> {
  const index = new Map<string, string | null>();
  for (const { kind, value, userRef } of identities) {
    const key = `${kind} ${value}`;
    const claimed = index.get(key);
    index.set(
      key,
      claimed === undefined || claimed === userRef ? userRef : null,
    );
  }
  return index;
}

function lowerCase(text: string | null): string {
  return (text ?? '').toLocaleLowerCase('en-US');
}
