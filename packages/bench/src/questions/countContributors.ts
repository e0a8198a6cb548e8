import type { TrueCommit } from '../truth/GitCommit';

/** Who a commit is of: the address after the mailmap, whatever its case. */
export function addressOf({ email }: TrueCommit): string {
  return email.trim().toLowerCase();
}

/**
 * Distinct people: Users, and addresses that no User has. Bots are nobody.
 *
 * @param users - names of Users by address
 */
export function countContributors(
  commits: readonly TrueCommit[],
  users: ReadonlyMap<string, string>,
): number {
  const people = commits
    .filter(({ classes }) => !classes.has('bots'))
    .map(commit => users.get(addressOf(commit)) ?? addressOf(commit));
  return new Set(people).size;
}
