import { isTooFew } from '../../privacy/admit';
import type { Tx } from '../../store/Database';
import type { GroupAccount } from '../../store/workItemReads/readItemContributors';
import type { ActivityServices } from '../activity/ActivityServices';
import type { WorkAccess } from './authoriseWork';

/**
 * How many people there are in each group of accounts, bots aside: linked Users, and accounts that are linked to nobody. Null where
 * these are too few for the caller to be told.
 */
export async function countContributors(
  tx: Tx,
  { directory, settings }: Pick<ActivityServices, 'directory' | 'settings'>,
  { caller }: WorkAccess,
  accounts: readonly GroupAccount[],
): Promise<(group: number) => number | null> {
  const everybody = await directory.read(tx);
  const contributors = new Map<number, Set<string>>();
  const persons = new Map<number, Set<string>>();
  for (const { group, accountId } of accounts) {
    const account = everybody.get(accountId);
    if (!account || account.isBot) continue;
    add(contributors, group, account.contributor);
    add(persons, group, account.person);
  }
  return group => {
    const people = persons.get(group)?.size ?? 0;
    const isHidden =
      !caller.readsPeople && isTooFew(people, settings.minimumGroupSize);
    return isHidden ? null : contributors.get(group)?.size ?? 0;
  };
}

function add(groups: Map<number, Set<string>>, group: number, name: string) {
  const known = groups.get(group);
  if (known) known.add(name);
  else groups.set(group, new Set([name]));
}
