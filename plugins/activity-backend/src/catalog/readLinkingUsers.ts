import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../store/Database';
import { readIdentityPart } from '../store/operations/readUsersOf';
import type { UserIdentity, UsersOf } from './CatalogSnapshot';
import { usersByIdentity } from './usersByIdentity';

/** The others only suggest links. */
const linking = new Set<UserIdentity['kind']>([
  'annotation',
  'email',
  'username',
]);

/** Identities that are read in one go: a few milliseconds of work. */
const identitiesAtATime = 2_000;

/**
 * Who has any identity by which an account is linked. An account claims a dozen that nobody has, so for all accounts it is
 * cheaper to have the few that each User has at hand than to ask for each claim.
 */
export async function readLinkingUsers(database: Database): Promise<UsersOf> {
  const identities: UserIdentity[] = [];
  let last: UserIdentity | undefined;
  do {
    const after = last;
    const part = await database.read('readIdentityPart', tx =>
      readIdentityPart(tx, after, identitiesAtATime),
    );
    identities.push(...part.filter(({ kind }) => linking.has(kind)));
    last = part.length < identitiesAtATime ? undefined : part[part.length - 1];
    await nextTurn();
  } while (last);
  return usersByIdentity(identities);
}
