import type { Tx } from '../../Database';
import { joinSql, plainSql, type Sql } from '../../scopedEvents/Sql';
import {
  itemSetSql,
  numberSet,
  type WorkScope,
} from '../../workItemReads/ItemSet';

/** Which work items are asked about. Nothing is left out by what is missing. */
export interface ItemFactsFilter {
  /** What was asked about; undefined for everything. */
  scope: WorkScope | undefined;
  /** The units of which the caller may read the items; undefined for everything. */
  readableUnits: readonly number[] | undefined;
  instanceIds?: readonly number[];
  /** Numbers of rows. */
  projectIds?: readonly number[];
  /** Names or ids, see `foldName`; databases fold only some letters, so it is for whoever reads the rows to look at. */
  types?: ReadonlySet<string>;
  isBase?: boolean;
}

/** The sets that `itemFactsFrom` and `readableColumn` name. */
export function itemFactsSets(tx: Tx, filter: ItemFactsFilter): Sql[] {
  const { scope, readableUnits, instanceIds, projectIds } = filter;
  return [
    ...(scope ? itemSetSql(tx, { of: 'scope', scope }) : []),
    numberSet(tx, 'readable_units', readableUnits ?? []),
    numberSet(tx, 'asked_instances', instanceIds ?? []),
    numberSet(tx, 'asked_projects', projectIds ?? []),
  ];
}

/**
 * From the facts `f` that are asked about, and to which a condition applies.
 *
 * @param withItems - whether the work items `w` are needed for more than the filter
 */
export function itemFactsFrom(
  filter: ItemFactsFilter,
  condition: Sql,
  withItems: boolean,
): Sql {
  const { scope, instanceIds, projectIds, types, isBase } = filter;
  const joinsItems = withItems || instanceIds || projectIds || types;
  const conditions = [
    condition,
    ...(isBase ? [plainSql('f.base = 1')] : []),
    ...(instanceIds
      ? [plainSql('w.instance_id IN (SELECT id FROM asked_instances)')]
      : []),
    ...(projectIds
      ? [plainSql('w.project_id IN (SELECT id FROM asked_projects)')]
      : []),
  ];
  const from = scope
    ? 'FROM asked JOIN work_item_flow AS f ON f.item_id = asked.id'
    : 'FROM work_item_flow AS f';
  return joinSql(
    [
      plainSql(from),
      ...(joinsItems
        ? [plainSql('JOIN work_items AS w ON w.id = f.item_id')]
        : []),
      plainSql('WHERE'),
      joinSql(conditions, ' AND '),
    ],
    ' ',
  );
}

/**
 * As `itemFactsFrom`, with the work items `w`, for reading whole rows: these are long. Of a scope it is found out by narrow columns alone,
 * which an index has, which rows they are, so that no others are fetched. Of everything so many apply that their rows are read at once.
 */
export function longItemFacts(
  filter: ItemFactsFilter,
  condition: Sql,
): { sets: Sql[]; from: Sql } {
  if (!filter.scope) {
    return { sets: [], from: itemFactsFrom(filter, condition, true) };
  }
  const needed = joinSql(
    [
      plainSql('needed (id) AS MATERIALIZED (SELECT f.item_id'),
      itemFactsFrom(filter, condition, false),
      plainSql(')'),
    ],
    ' ',
  );
  const from = plainSql(`
    FROM needed
    JOIN work_item_flow AS f ON f.item_id = needed.id
    JOIN work_items AS w ON w.id = needed.id`);
  return { sets: [needed], from };
}

/** 1 for what the caller may read, 0 for the rest. */
export function readableColumn({ readableUnits }: ItemFactsFilter): string {
  return readableUnits === undefined
    ? '1'
    : `CASE WHEN EXISTS (
        SELECT 1 FROM work_item_units AS u
        WHERE u.item_id = f.item_id AND u.unit_id IN (SELECT id FROM readable_units)) THEN 1 ELSE 0 END`;
}

/** The type of an item, as far as the filter looks at it. */
export function typeColumns({ types }: ItemFactsFilter): [string, string] {
  return types ? ['w.type_id', 'w.type_name'] : [`''`, `''`];
}
