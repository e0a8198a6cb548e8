import { AccountMarks } from '../../reads/AccountMarks';
import type { ContributorClass } from '../../reads/counts';
import type { BucketRange } from '../../rollups/readyRanges';
import type { Selection } from '../../scope/Selection';
import { peopleSegments } from '../../time/peopleSegments';
import type { ContributorDirectory } from '../ContributorDirectory';
import type { Tx } from '../Database';
import { readActivePeople } from '../rollups/readActivePeople';
import { readReadyRanges } from '../rollups/readReadyRanges';
import { splitPeople } from '../rollups/splitPeople';
import { contributorSql, personSql } from '../scopedEvents/contributorSql';
import { isSoonRead } from '../scopedEvents/isSoonRead';
import { selectActiveAccounts } from '../scopedEvents/selectActiveAccounts';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';
import { contributorClass } from './contributorClass';

/**
 * Who has events in a selection, and of which class values; bots are not among them. Everybody comes once for each class
 * value at least.
 *
 * @param classes - the values of the class bits that are looked for
 * @param ready - of the selection, if it is known already
 */
export async function readContributors(
  tx: Tx,
  asked: Selection,
  classes: readonly number[],
  directory: ContributorDirectory,
  ready?: readonly BucketRange[],
): Promise<ContributorClass[]> {
  const { known, rest } = splitPeople(
    { ...asked, segments: peopleSegments(asked.segments) },
    ready ?? (await readReadyRanges(tx, asked)),
  );
  const found = rest ? await readFromEvents(tx, rest, classes) : [];
  if (!known) return found;
  const contributors = await directory.read(tx);
  const met = new AccountMarks();
  await readActivePeople(tx, known, classes, (accountId, bits) => {
    if (!met.meet(accountId, bits)) return;
    const active = contributorClass(contributors, accountId, bits);
    if (active) found.push(active);
  });
  return found;
}

async function readFromEvents(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
): Promise<ContributorClass[]> {
  const active = isSoonRead(selection)
    ? selectEvents(tx, selection, {
        classes,
        columns: row => `${row.account} AS account_id, ${row.class} AS class`,
        everySighting: true,
      })
    : selectActiveAccounts(tx, selection, classes);
  return readRows<ContributorClass>(tx, {
    text: `
      SELECT DISTINCT ${contributorSql} AS contributor, ${personSql} AS person, x.class AS class
      FROM (SELECT DISTINCT account_id, class FROM (${active.text}) AS y) AS x
      JOIN accounts AS a ON a.id = x.account_id
      WHERE a.kind <> 'bot'`,
    bindings: active.bindings,
  });
}
