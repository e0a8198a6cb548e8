import type { AccountStretch } from '../../scope/Scope';
import { collectBy } from '../collectBy';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** When the accounts of members were theirs, for each of the Groups. Stretches of one account may overlap. */
export async function resolveMemberStretches(
  tx: Tx,
  groupRefs: readonly string[],
): Promise<Map<string, AccountStretch[]>> {
  const rows = await readRows<AccountStretch & { groupRef: string }>(tx, {
    text: `
      SELECT m.group_ref AS "groupRef", a.id AS "accountId", m.valid_from AS "fromBucket", m.valid_to AS "toBucket"
      FROM ${jsonRows(tx, 'r', { ref: 'text' })}
      JOIN memberships AS m ON m.group_ref = r.ref
      JOIN accounts AS a ON a.user_ref = m.user_ref`,
    bindings: [JSON.stringify([...new Set(groupRefs)].map(ref => [ref]))],
  });
  return collectBy(
    rows,
    ({ groupRef }) => groupRef,
    ({ accountId, fromBucket, toBucket }) => ({
      accountId,
      fromBucket,
      toBucket,
    }),
  );
}
