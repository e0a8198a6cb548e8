import type { DayPeople } from '../../reads/counts';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { contributorSql, personSql } from '../scopedEvents/contributorSql';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/**
 * Who was active, by local day; bots are not counted.
 *
 * @param classes - values of the class bits that are counted
 */
export async function countDayPeople(
  tx: Tx,
  selection: Selection,
  classes: readonly number[],
): Promise<DayPeople[]> {
  const events = selectEvents(tx, selection, {
    classes,
    columns: row => `${row.day} AS day, e.account_id AS account_id`,
    joinsEvent: true,
  });
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
