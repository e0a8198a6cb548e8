import { nameKey } from '../records/nameKey';
import type { IdentityKind } from './CatalogSnapshot';
import { parseNoReplyAddress } from './noReplyAddress';

/** An account with what it may be recognised by. */
export interface ClaimableAccount {
  /** Kind of its source, such as `gitlab`. */
  source: string;
  instance: string;
  /** Hosts on which the instance lives, in lower case. */
  hosts: readonly string[];
  externalId: string;
  username: string | null;
  email: string | null;
  /** All that are its own, in lower case; none for an e-mail identity. */
  addresses: readonly string[];
  name: string | null;
}

/** An identity of a User by which an account would be that User's. */
export interface Claim {
  kind: IdentityKind;
  value: string;
}

/** The identities that link, the strongest kind first. */
export function linkClaims(account: ClaimableAccount): Claim[] {
  return [
    ...annotationsOf(account).map(value => claim('annotation', value)),
    ...mailsOf(account).map(value => claim('email', value)),
    ...given(account.username).map(value => claim('username', value)),
  ];
}

/**
 * The identities that suggest a link and do not make one: the same name, or the same handle, which is a username or what
 * stands before the @ of an address.
 */
export function suggestionClaims(account: ClaimableAccount): Claim[] {
  const key = nameKey(account.name);
  const handles = new Set([
    ...given(account.email).map(handleOf),
    ...given(account.username),
  ]);
  return [
    ...given(key).map(value => claim('name', value)),
    ...[...handles].flatMap(value => [
      claim('mailName', value),
      claim('username', value),
    ]),
  ];
}

/** What stands before the @ of an address, or the login in a forge's no-reply address. */
function handleOf(email: string): string {
  return parseNoReplyAddress(email)?.login ?? email.split('@')[0];
}

function annotationsOf(account: ClaimableAccount): string[] {
  const { source, instance, hosts } = account;
  const id = lowerCase(account.externalId);
  const usernames = given(account.username);
  const names = new Set([id, ...usernames, ...mailsOf(account)]);
  const ours = [...names].flatMap(name => [
    `activity-insights/${source}-account:${name}`,
    `activity-insights/${source}-account:${lowerCase(instance)}:${name}`,
  ]);
  const products = source === 'jira' ? ['jira', 'jira.com'] : [];
  const theirs = [...products, ...hosts].flatMap(prefix => [
    `${prefix}/account-id:${id}`,
    `${prefix}/user-id:${id}`,
    ...usernames.map(name => `${prefix}/user-login:${name}`),
  ]);
  const noReply = mailsOf(account).map(parseNoReplyAddress);
  const signed = noReply.flatMap(address =>
    address
      ? [
          `${address.host}/user-login:${address.login}`,
          ...given(address.id).map(value => `${address.host}/user-id:${value}`),
        ]
      : [],
  );
  return [...ours, ...theirs, ...signed];
}

function mailsOf({ email, addresses }: ClaimableAccount): string[] {
  return [...new Set([...given(email), ...addresses])];
}

function claim(kind: IdentityKind, value: string): Claim {
  return { kind, value };
}

function given(text: string | null | undefined): string[] {
  return text ? [lowerCase(text)] : [];
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
