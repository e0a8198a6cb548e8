import type { ContributorClass } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import { peopleSegments } from '../../time/peopleSegments';
import type { ContributorDirectory } from '../ContributorDirectory';
import type { Tx } from '../Database';
import { readActivePeople } from '../rollups/readActivePeople';
import { splitPeople } from '../rollups/splitPeople';
import { contributorSql, personSql } from '../scopedEvents/contributorSql';
import { selectActiveAccounts } from '../scopedEvents/selectActiveAccounts';
import { readRows } from '../scopedEvents/Sql';

/**
 * Who has events in a selection, and of which class values; bots are not among them. Everybody comes once for each class
 * value at least.
 *
 * @param classes - the values of the class bits that are looked for
 */
export async function readContributors(
  tx: Tx,
  asked: Selection,
  classes: readonly number[],
  directory: ContributorDirectory,
): Promise<ContributorClass[]> {
  const { known, rest } = await splitPeople(tx, {
    ...asked,
    segments: peopleSegments(asked.segments),
  });
  const found = rest ? await readFromEvents(tx, rest, classes) : [];
  if (!known) return found;
  const contributors = await directory.read(tx);
  const seen = new Set<number>();
  await readActivePeople(tx, known, classes, (accountId, bits) => {
    const key = accountId * 16 + bits;
    if (seen.has(key)) return;
    seen.add(key);
    const account = contributors.get(accountId);
    if (!account || account.isBot) return;
    const { contributor, person } = account;
    found.push({ contributor, person, class: bits });
  });
  return found;
}

async function readFromEvents(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
): Promise<ContributorClass[]> {
  const active = selectActiveAccounts(tx, selection, classes);
  return readRows<ContributorClass>(tx, {
    text: `
      SELECT DISTINCT ${contributorSql} AS contributor, ${personSql} AS person, x.class AS class
      FROM (SELECT DISTINCT account_id, class FROM (${active.text}) AS y) AS x
      JOIN accounts AS a ON a.id = x.account_id
      WHERE a.kind <> 'bot'`,
    bindings: active.bindings,
  });
}
