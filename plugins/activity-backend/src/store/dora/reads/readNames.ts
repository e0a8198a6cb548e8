import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';

/** Names of projects, by the numbers of their rows. */
export async function readProjectNames(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, string>> {
  return readTexts(tx, ids, 'projects', 't.name');
}

/** Keys of work items, by the numbers of their rows. */
export async function readItemKeys(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, string>> {
  return readTexts(tx, ids, 'work_items', 't.key');
}

async function readTexts(
  tx: Tx,
  ids: readonly number[],
  table: 'projects' | 'work_items',
  column: string,
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await readManyLists(tx, {
    sets: [numberSet(tx, 'asked', [...new Set(ids)])],
    columns: ['t.id', column],
    from: plainSql(`FROM asked CROSS JOIN ${table} AS t WHERE t.id = asked.id`),
  });
  return new Map(rows as [number, string][]);
}
