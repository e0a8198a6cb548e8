import type { DayPeople } from '../../reads/counts';
import { DayHeads } from '../../reads/DayHeads';
import type { Selection } from '../../scope/Selection';
import type { ContributorDirectory } from '../ContributorDirectory';
import type { Tx } from '../Database';
import { readActiveDays } from '../rollups/readActivePeople';
import { readReadyRanges } from '../rollups/readReadyRanges';
import { splitPeople } from '../rollups/splitPeople';
import { contributorSql, personSql } from '../scopedEvents/contributorSql';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows, type Sql } from '../scopedEvents/Sql';

/**
 * Who was active, by local day; bots are not counted.
 *
 * @param classes - values of the class bits that are counted
 */
export async function countDayPeople(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
  directory: ContributorDirectory,
): Promise<DayPeople[]> {
  const { known, rest } = selection.rollup
    ? splitPeople(selection, await readReadyRanges(tx, selection))
    : { known: undefined, rest: selection };
  if (!known) return countFromEvents(tx, selection, classes);
  const contributors = await directory.read(tx);
  const heads = new DayHeads();
  const note = (accountId: number, day: number) => {
    const account = contributors.get(accountId);
    if (account && !account.isBot) heads.note(day, account);
  };
  await readActiveDays(tx, known, classes, note);
  if (rest) {
    const events = selectActiveDays(tx, rest, classes);
    const rows = await readRows<{ day: number | string; account_id: number }>(
      tx,
      {
        text: `SELECT DISTINCT day, account_id FROM (${events.text}) AS y WHERE account_id IS NOT NULL`,
        bindings: events.bindings,
      },
    );
    for (const row of rows) note(row.account_id, Number(row.day));
  }
  return heads.count();
}

function selectActiveDays(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
): Sql {
  return selectEvents(tx, selection, {
    classes,
    columns: row => `${row.day} AS day, ${row.account} AS account_id`,
    everySighting: true,
  });
}

async function countFromEvents(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
): Promise<DayPeople[]> {
  const events = selectActiveDays(tx, selection, classes);
  const rows = await readRows<Record<keyof DayPeople, number | string>>(tx, {
    text: `
      SELECT x.day AS day, count(DISTINCT ${contributorSql}) AS contributors,
        count(DISTINCT ${personSql}) AS people
      FROM (SELECT DISTINCT day, account_id FROM (${events.text}) AS y) AS x
      JOIN accounts AS a ON a.id = x.account_id
      WHERE a.kind <> 'bot' GROUP BY x.day`,
    bindings: events.bindings,
  });
  return rows.map(row => ({
    day: Number(row.day),
    contributors: Number(row.contributors),
    people: Number(row.people),
  }));
}
