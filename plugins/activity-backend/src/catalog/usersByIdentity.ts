import type { IdentityKind, UserIdentity, UsersOf } from './CatalogSnapshot';

/**
 * Who has which identity.
 *
 * @param identities - those of one kind and value in the order of User refs
 */
export function usersByIdentity(identities: Iterable<UserIdentity>): UsersOf {
  // By kind and then by value: a key of both would have to be put together for each question, and there are many.
  const byKind = new Map<IdentityKind, Map<string, string[]>>();
  for (const { kind, value, userRef } of identities) {
    const ofKind = byKind.get(kind) ?? new Map<string, string[]>();
    byKind.set(kind, ofKind);
    const known = ofKind.get(value);
    if (known) known.push(userRef);
    else ofKind.set(value, [userRef]);
  }
  return (kind, value) => byKind.get(kind)?.get(value) ?? [];
}
