import type { ContributorClass } from '../../reads/counts';
import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { contributorSql, personSql } from '../scopedEvents/contributorSql';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectActiveAccounts } from '../scopedEvents/selectActiveAccounts';
import { selectEvents } from '../scopedEvents/selectEvents';
import { readRows } from '../scopedEvents/Sql';

/** Who has events in a selection, and of which class values; bots are not among them. */
export async function readContributors(
  tx: Tx,
  asked: Selection,
): Promise<ContributorClass[]> {
  const selection = ignoringOffsets(asked);
  const active =
    selection.scope.kind === 'units'
      ? selectEvents(tx, selection, {
          classes: allClassValues,
          columns: row => `e.account_id AS account_id, ${row.class} AS class`,
          joinsEvent: true,
        })
      : selectActiveAccounts(tx, selection);
  return readRows<ContributorClass>(tx, {
    text: `
      SELECT DISTINCT ${contributorSql} AS contributor, ${personSql} AS person, x.class AS class
      FROM (SELECT DISTINCT account_id, class FROM (${active.text}) AS y) AS x
      JOIN accounts AS a ON a.id = x.account_id
      WHERE a.kind <> 'bot'`,
    bindings: active.bindings,
  });
}
