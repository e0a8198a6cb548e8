import type { AccountStretch } from '../../scope/Scope';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** When the accounts of members of the Groups were theirs. Stretches of one account may overlap. */
export async function resolveMemberStretches(
  tx: Tx,
  groupRefs: string[],
): Promise<AccountStretch[]> {
  return readRows<AccountStretch>(tx, {
    text: `
      SELECT a.id AS "accountId", m.valid_from AS "fromBucket", m.valid_to AS "toBucket"
      FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN memberships AS m ON m.group_ref = r.ref
      JOIN accounts AS a ON a.user_ref = m.user_ref`,
    bindings: [JSON.stringify(groupRefs.map(ref => [ref]))],
  });
}
