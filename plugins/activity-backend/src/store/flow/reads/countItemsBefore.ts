import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { joinSql, plainSql, readRows, withSets } from '../../scopedEvents/Sql';
import {
  itemFactsFrom,
  itemFactsSets,
  readableColumn,
  typeColumns,
  type ItemFactsFilter,
} from './itemFactsSql';
import { isOfType } from './readItemFacts';

/** What had happened before a moment. */
export interface CountsBefore {
  arrived: number;
  /** In progress for the first time, or done without. */
  started: number;
  completed: number;
}

interface TypeCounts extends Record<keyof CountsBefore, BigIntColumn> {
  type_id: string;
  type_name: string;
  readable: number;
}

/**
 * Counts which of the work items that the caller may read had arrived, been started and been done before a moment, without reading each
 * of them.
 *
 * @param at - UTC epoch milliseconds
 */
export async function countItemsBefore(
  tx: Tx,
  filter: ItemFactsFilter,
  at: number,
): Promise<CountsBefore> {
  const { types } = filter;
  const [typeId, typeName] = typeColumns(filter);
  const flags = {
    text: `
      CASE WHEN f.created_at < ? THEN 1 END AS arrived,
      CASE WHEN f.started_at < ? OR f.done_at < ? THEN 1 END AS started,
      CASE WHEN f.done_at < ? THEN 1 END AS completed`,
    bindings: [at, at, at, at],
  };
  const happened = {
    text: '(f.created_at < ? OR f.started_at < ? OR f.done_at < ?)',
    bindings: [at, at, at],
  };
  const counted = joinSql(
    [
      plainSql(
        `counted AS (SELECT ${typeId} AS type_id, ${typeName} AS type_name, ${readableColumn(
          filter,
        )} AS readable,`,
      ),
      flags,
      itemFactsFrom(filter, happened, false),
      plainSql(')'),
    ],
    ' ',
  );
  const rows = await readRows<TypeCounts>(
    tx,
    withSets(
      [...itemFactsSets(tx, filter), counted],
      plainSql(`
        SELECT type_id, type_name, readable,
          count(arrived) AS arrived, count(started) AS started, count(completed) AS completed
        FROM counted GROUP BY type_id, type_name, readable`),
    ),
  );
  const sums = { arrived: 0, started: 0, completed: 0 };
  for (const row of rows) {
    const type = { typeId: row.type_id, typeName: row.type_name };
    if (row.readable !== 1 || (types && !isOfType(type, types))) continue;
    sums.arrived += Number(row.arrived);
    sums.started += Number(row.started);
    sums.completed += Number(row.completed);
  }
  return sums;
}
