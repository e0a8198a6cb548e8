import type { WorkTreeOrder } from '@activity-insights/plugin-activity-common';
import type { SortedRoot } from '../../workTrees/sortRoots';
import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { plainSql, readRows, withSets } from '../scopedEvents/Sql';
import { numberSet } from './ItemSet';

type Value = SortedRoot['value'];

const columns: Readonly<Record<Exclude<WorkTreeOrder, 'key'>, string>> = {
  summary: 'w.summary',
  status: 'w.status_name',
  progress: 'CAST(n.leaves_done AS double precision) / nullif(n.leaves, 0)',
  updatedAt: 'w.updated_at',
  dueOn: 'w.due_on',
  oldestOpenAt: 'n.oldest_open_at',
  blocked: 'n.blocked',
};

const texts: readonly WorkTreeOrder[] = ['summary', 'status', 'dueOn'];

/** What work items are sorted by, by their numbers. Texts are compared without regard to capitals. */
export async function readRootValues(
  tx: Tx,
  ids: readonly number[],
  by: Exclude<WorkTreeOrder, 'key'>,
): Promise<Map<number, Value>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows<{ id: BigIntColumn; value: Value }>(
    tx,
    withSets(
      [numberSet(tx, 'asked', ids)],
      plainSql(`
        SELECT w.id, ${columns[by]} AS value
        FROM asked CROSS JOIN work_items AS w
        LEFT JOIN work_item_nodes AS n ON n.item_id = w.id
        WHERE w.id = asked.id`),
    ),
  );
  const isText = texts.includes(by);
  return new Map(
    rows.map(({ id, value }) => [Number(id), toValue(value, isText)]),
  );
}

function toValue(value: Value, isText: boolean): Value {
  if (value === null) return null;
  return isText ? String(value).toLocaleLowerCase('en-US') : Number(value);
}
