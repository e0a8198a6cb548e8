import type { ActiveAtom } from '../../reads/counts';
import { ignoringOffsets } from '../../scope/ignoringOffsets';
import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { personSql } from '../scopedEvents/contributorSql';
import { allClassValues } from '../scopedEvents/eventClassValues';
import { selectActiveAccounts } from '../scopedEvents/selectActiveAccounts';
import { readRows } from '../scopedEvents/Sql';

/** Who has events, of any class, in which unit or stretch of the selection's scope; bots are not among them. */
export async function readActiveAtoms(
  tx: Tx,
  asked: Selection,
): Promise<ActiveAtom[]> {
  const selection = ignoringOffsets(asked);
  const { scope } = selection;
  if (scope.kind === 'all') return [];
  const active = selectActiveAccounts(tx, selection, allClassValues);
  const rows = await readRows<{ place: number; person: string }>(tx, {
    text: `
      SELECT DISTINCT x.position AS place, ${personSql} AS person
      FROM (SELECT DISTINCT position, account_id FROM (${active.text}) AS y) AS x
      JOIN accounts AS a ON a.id = x.account_id
      WHERE a.kind <> 'bot'`,
    bindings: active.bindings,
  });
  const atomOfUnit =
    scope.kind === 'units'
      ? new Map(scope.unitIds.map((unitId, atom) => [unitId, atom]))
      : undefined;
  return rows.map(({ place: at, person }) => ({
    atom: atomOfUnit?.get(at) ?? at,
    person,
  }));
}
