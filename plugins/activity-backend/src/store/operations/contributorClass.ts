import type { ContributorClass } from '../../reads/counts';
import type { Contributor } from '../ContributorDirectory';

/** That an account has an event in a class value, told of whom it counts as; undefined for a bot. */
export function contributorClass(
  accounts: ReadonlyMap<number, Contributor>,
  accountId: number,
  classBits: number,
): ContributorClass | undefined {
  const account = accounts.get(accountId);
  if (!account || account.isBot) return undefined;
  const { contributor, person } = account;
  return { contributor, person, class: classBits };
}
