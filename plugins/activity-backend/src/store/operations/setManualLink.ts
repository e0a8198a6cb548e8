import type { Tx } from '../Database';
import { notePeople } from '../flow/changes/notePeople';
import { refreshRollupScopes } from '../rollups/refreshRollupScopes';
import { holdGate } from './holdGate';

/**
 * Sets whose an account is, by the word of a person, for the past too. No rule changes it any more.
 *
 * @param userRef - null if it is to belong to nobody
 * @returns whose it was before
 */
export async function setManualLink(
  tx: Tx,
  accountId: number,
  userRef: string | null,
): Promise<string | null> {
  const read = () =>
    tx('accounts')
      .where({ id: accountId })
      .first<{ user_ref: string | null; linked_by: string | null }>(
        'user_ref',
        'linked_by',
      );
  const seen = await read();
  if (seen.linked_by === 'manual' && seen.user_ref === userRef) return userRef;
  await holdGate(tx, 'exclusive');
  // What was seen before the gate was held may have changed since.
  const { user_ref: previous } = await read();
  await tx('accounts')
    .where({ id: accountId })
    .update({ user_ref: userRef, linked_by: 'manual' });
  // What belongs to it follows, when links are looked for.
  await tx('accounts').where({ same_as: accountId }).update({
    link_pending: true,
  });
  if (previous !== userRef) {
    await notePeople(tx, [accountId]);
    await refreshRollupScopes(tx, { accountIds: [accountId] });
  }
  return previous;
}
