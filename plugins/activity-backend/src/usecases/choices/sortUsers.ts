import type { UserChoice } from '../../store/choices/readUserChoices';

/** Users in the order of their names. */
export function sortUsers(users: readonly UserChoice[]): UserChoice[] {
  return [...users].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.ref < b.ref ? -1 : 1),
  );
}
