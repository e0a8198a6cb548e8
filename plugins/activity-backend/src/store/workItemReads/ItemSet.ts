import type { Tx } from '../Database';
import { jsonSet } from '../scopedEvents/jsonSet';
import { plainSql, type Sql } from '../scopedEvents/Sql';

/** Whose work items: those in some units, and those that are assigned to some accounts. */
export interface WorkScope {
  unitIds: readonly number[];
  accountIds: readonly number[];
}

/** Some of the work items that have a place in a tree. */
export type ItemSet =
  | { of: 'everything' }
  | { of: 'scope'; scope: WorkScope }
  | { of: 'items'; items: readonly number[] }
  /** Here the last set is `subtrees`, with `nodeColumns`: the nodes need not be looked up again. */
  | { of: 'subtrees'; roots: readonly number[] }
  /** The items themselves, and all that is above them. */
  | { of: 'ancestors'; items: readonly number[] };

/** What is read of the nodes of subtrees; the fewer columns, the less is copied on the way. */
const nodeColumns = [
  'item_id',
  'parent_id',
  'instance_id',
  'place',
  'key',
  'type_id',
  'type_name',
  'category',
  'assignee_id',
  'unit_ids',
  'own_text',
  'total_text',
  'tallies',
]
  .map(name => `n.${name}`)
  .join(', ');

/** Named sets, of which the last is `asked (id)`: the numbers of the items, each once. */
export function itemSetSql(tx: Tx, set: ItemSet): Sql[] {
  switch (set.of) {
    case 'scope':
      return [
        numberSet(tx, 'asked_units', set.scope.unitIds),
        numberSet(tx, 'asked_accounts', set.scope.accountIds),
        plainSql(`asked (id) AS (
          SELECT u.item_id FROM asked_units JOIN work_item_units AS u ON u.unit_id = asked_units.id
          UNION
          SELECT w.id FROM asked_accounts JOIN work_items AS w ON w.assignee_id = asked_accounts.id)`),
      ];
    case 'items':
      return [numberSet(tx, 'asked', set.items)];
    case 'subtrees':
      return [
        numberSet(tx, 'tops', set.roots),
        plainSql(`subtrees AS (
          SELECT ${nodeColumns} FROM tops JOIN work_item_nodes AS n ON n.item_id = tops.id
          UNION ALL
          SELECT ${nodeColumns} FROM subtrees JOIN work_item_nodes AS n ON n.parent_id = subtrees.item_id)`),
      ];
    case 'ancestors':
      return [
        numberSet(tx, 'lowest', set.items),
        plainSql(`asked (id) AS (
          SELECT id FROM lowest
          UNION
          SELECT n.parent_id FROM asked JOIN work_item_nodes AS n ON n.item_id = asked.id
          WHERE n.parent_id IS NOT NULL)`),
      ];
    default:
      return [plainSql('asked (id) AS (SELECT item_id FROM work_item_nodes)')];
  }
}

/** A set of numbers, `name (id)`. */
export function numberSet(
  tx: Tx,
  name: string,
  numbers: readonly number[],
): Sql {
  const rows = numbers.map(id => [id]);
  return jsonSet(tx, name, { id: 'bigint' }, rows);
}
