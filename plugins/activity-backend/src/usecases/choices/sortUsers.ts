import type { UserChoice } from '../../store/choices/readUserChoices';

/** Users, each once, in the order of their names. */
export function sortUsers(users: Iterable<UserChoice>): UserChoice[] {
  const byRef = new Map([...users].map(user => [user.ref, user]));
  return [...byRef.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.ref < b.ref ? -1 : 1),
  );
}
