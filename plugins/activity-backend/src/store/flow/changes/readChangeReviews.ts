import type { ChangeReview } from '../../../flow/facts/ChangeHistory';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';
import { reviewKinds } from './noteReviews';
import { readPeople } from './readPeople';

/** What names a change in the store, and at its source. */
export interface NamedChange {
  id: number;
  instanceId: number;
  externalId: string;
}

interface ReviewRow {
  change_id: BigIntColumn;
  account_id: number;
  at: BigIntColumn;
}

/**
 * Who has looked at each of the changes, and when: as events tell, and as the changes themselves do, in order of time. An approval is
 * told by both; each person stands there once for an instant. Whom nobody knows is not among them.
 *
 * @returns by the numbers of the changes; what nobody has looked at is missing
 */
export async function readChangeReviews(
  tx: Tx,
  changes: readonly NamedChange[],
): Promise<Map<number, ChangeReview[]>> {
  // Each statement looks in one table by its keys, and by nothing else, see `readChangeDeployments`.
  const rows = [
    ...(await readEvents(tx, changes)),
    ...(await readApprovals(tx, changes)),
  ];
  const people = await readPeople(
    tx,
    rows.map(row => row.account_id),
  );
  const distinct = new Map<string, [changeId: number, ChangeReview]>();
  for (const row of rows) {
    const found = people.get(row.account_id)!;
    const review = { account: row.account_id, ...found, at: Number(row.at) };
    const key = `${row.change_id} ${row.at} ${found.person}`;
    const known = distinct.get(key);
    // Of several accounts of a person the first, so that it does not matter in which order they are read.
    if (!known || review.account < known[1].account) {
      distinct.set(key, [Number(row.change_id), review]);
    }
  }
  return collectBy(
    [...distinct.values()].sort(
      ([, a], [, b]) => a.at - b.at || a.account - b.account,
    ),
    ([changeId]) => changeId,
    ([, review]) => review,
  );
}

interface EventRow extends Omit<ReviewRow, 'account_id'> {
  account_id: number | null;
  kind: number;
  removed_at: BigIntColumn | null;
}

async function readEvents(
  tx: Tx,
  changes: readonly NamedChange[],
): Promise<ReviewRow[]> {
  const columns = {
    id: 'bigint',
    instance_id: 'integer',
    external_id: 'text',
  } as const;
  const rows = await readRows<EventRow>(tx, {
    text: `
      SELECT r.id AS change_id, e.account_id, e.occurred_at AS at, e.kind, e.removed_at
      FROM ${jsonRows(tx, 'r', columns)}
      CROSS JOIN events AS e
      WHERE e.change = r.external_id AND e.instance_id = r.instance_id AND e.change IS NOT NULL`,
    bindings: [
      JSON.stringify(
        changes.map(({ id, instanceId, externalId }) => [
          id,
          instanceId,
          externalId,
        ]),
      ),
    ],
  });
  return rows.filter(
    (row): row is EventRow & ReviewRow =>
      row.account_id !== null &&
      row.removed_at === null &&
      reviewKinds.includes(row.kind),
  );
}

function readApprovals(
  tx: Tx,
  changes: readonly NamedChange[],
): Promise<ReviewRow[]> {
  return readRows<ReviewRow>(tx, {
    text: `
      SELECT p.change_id, p.account_id, p.approved_at AS at
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN change_approvals AS p
      WHERE p.change_id = r.id`,
    bindings: [JSON.stringify(changes.map(({ id }) => [id]))],
  });
}
