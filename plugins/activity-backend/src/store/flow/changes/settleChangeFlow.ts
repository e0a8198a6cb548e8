import { changeFactOf } from '../../../flow/facts/changeFactOf';
import { takeQueued } from '../../workItems/takeQueued';
import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  changeFlowColumns,
  toChangeFact,
  toChangeFlowValues,
  type ChangeFlowValues,
} from './changeFlowColumns';
import { isBeforeRetention } from './isBeforeRetention';
import { readChangeHistories } from './readChangeHistories';
import { readRetainedFrom } from './readRetainedFrom';

const names = Object.keys(changeFlowColumns);

/**
 * Settles the next changes on the queue; `holdWorkItems` comes before.
 *
 * @returns how many were taken off the queue; less than `limit` if that was all
 */
export async function settleQueuedChanges(
  tx: Tx,
  limit: number,
): Promise<number> {
  const ids = await takeQueued(tx, 'settle_changes', limit);
  await settleChangeFlow(tx, ids);
  return ids.length;
}

/**
 * Computes anew how changes have flowed, and writes the rows of `change_flow` that differ. A change that is removed has none; one of
 * which retention may have deleted reviews keeps what it has.
 *
 * @param changeIds - numbers of rows of `changes`
 */
export async function settleChangeFlow(
  tx: Tx,
  changeIds: readonly number[],
): Promise<void> {
  if (changeIds.length === 0) return;
  const facts = (await readChangeHistories(tx, changeIds)).map(changeFactOf);
  const stored = await readStored(tx, changeIds);
  const retainedFrom = await readRetainedFrom(tx);
  const there = new Set(facts.map(({ changeId }) => changeId));
  const gone = [...stored.keys()].filter(id => !there.has(id));
  const written = facts
    .filter(fact => {
      const before = stored.get(fact.changeId);
      if (!before) return true;
      if (isBeforeRetention(toChangeFact(before), fact, retainedFrom)) {
        return false;
      }
      return (
        JSON.stringify(before) !== JSON.stringify(toChangeFlowValues(fact))
      );
    })
    .sort((a, b) => a.changeId - b.changeId);
  await deleteRows(tx, gone);
  await upsertRows(tx, written.map(toChangeFlowValues));
}

/** The rows there are, by their numbers. */
async function readStored(
  tx: Tx,
  changeIds: readonly number[],
): Promise<Map<number, ChangeFlowValues>> {
  const rows = await readManyLists(tx, {
    sets: [numberSet(tx, 'asked', changeIds)],
    columns: names.map(name => `f.${name}`),
    from: plainSql(
      'FROM asked CROSS JOIN change_flow AS f WHERE f.change_id = asked.id',
    ),
  });
  return new Map(
    (rows as ChangeFlowValues[]).map(row => [row[0], row] as const),
  );
}

async function deleteRows(tx: Tx, changeIds: readonly number[]): Promise<void> {
  if (changeIds.length === 0) return;
  await tx.raw(
    `DELETE FROM change_flow WHERE change_id IN (SELECT id FROM ${jsonRows(
      tx,
      'r',
      { id: 'bigint' },
    )})`,
    [JSON.stringify(changeIds.map(id => [id]))],
  );
}

async function upsertRows(
  tx: Tx,
  rows: readonly ChangeFlowValues[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = names.join(', ');
  const updates = names.slice(1).map(name => `${name} = excluded.${name}`);
  await tx.raw(
    `INSERT INTO change_flow (${list})
     SELECT ${list} FROM ${jsonRows(tx, 'r', changeFlowColumns)}
     WHERE true ORDER BY change_id
     ON CONFLICT (change_id) DO UPDATE SET ${updates.join(', ')}`,
    [JSON.stringify(rows)],
  );
}
