import type { Tx } from '../Database';
import { enqueueChangesOf } from '../flow/changes/changeQueue';
import { enqueueMisjudged } from '../flow/items/enqueueMisjudged';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';

/** How items are found by a name of each kind: SQL that gives `item_id` for rows of `n`. */
const itemsBy = {
  item: `
    SELECT i.id AS item_id FROM n CROSS JOIN work_items AS i
    WHERE n.kind = 'item' AND i.instance_id = n.instance_id AND i.external_id = n.name`,
  key: `
    SELECT v.work_item_id FROM n CROSS JOIN work_item_values AS v
    WHERE n.kind = 'key' AND v.field = 'key' AND v.value = n.name`,
  change: `
    SELECT v.work_item_id FROM n CROSS JOIN changes AS c CROSS JOIN change_links AS l CROSS JOIN work_item_values AS v
    WHERE n.kind = 'change' AND c.instance_id = n.instance_id AND c.external_id = n.name
      AND l.change_id = c.id AND v.field = 'key' AND v.value = l.item_key`,
  commit: `
    SELECT v.work_item_id FROM n CROSS JOIN change_commits AS k CROSS JOIN change_links AS l CROSS JOIN work_item_values AS v
    WHERE n.kind = 'commit' AND k.sha = n.name AND k.role IN ('merge', 'squash', 'head')
      AND l.change_id = k.change_id AND v.field = 'key' AND v.value = l.item_key`,
};

/** How changes are found by a name: SQL that gives `change_id` for rows of `n`. */
const changesBy = {
  change: `
    SELECT c.id AS change_id FROM n CROSS JOIN changes AS c
    WHERE n.kind IN ('change', 'review') AND c.instance_id = n.instance_id AND c.external_id = n.name`,
  commit: `
    SELECT k.change_id FROM n CROSS JOIN change_commits AS k
    WHERE n.kind = 'commit' AND k.sha = n.name AND k.role IN ('merge', 'squash', 'head')`,
};

/**
 * Takes names off the queue, and puts in their place the items that have these names now, and the changes. The lock of
 * `takeQueued` is to be held.
 *
 * @returns how many names were taken
 */
export async function resolveQueuedNames(
  tx: Tx,
  limit: number,
): Promise<number> {
  const names = await readRows<NameRow>(tx, {
    text: `
      DELETE FROM settle_work_names WHERE id <= (
        SELECT max(id) FROM (SELECT id FROM settle_work_names ORDER BY id LIMIT ?) AS first_ones
      ) RETURNING kind, instance_id, name`,
    bindings: [limit],
  });
  if (names.length === 0) return 0;
  const columns = {
    kind: 'text',
    instance_id: 'integer',
    name: 'text',
  } as const;
  const set = jsonRows(tx, 'names', columns);
  const bound = JSON.stringify(
    names.map(row => [row.kind, row.instance_id, row.name]),
  );
  for (const [queue, column, found] of [
    ['settle_work_items', 'item_id', itemsBy],
    ['settle_changes', 'change_id', changesBy],
  ] as const) {
    await tx.raw(
      `WITH n AS (SELECT DISTINCT * FROM ${set})
       INSERT INTO ${queue} (${column})
       SELECT DISTINCT ${column} FROM (${Object.values(found).join(
        ' UNION ALL ',
      )}) AS x`,
      [bound],
    );
  }
  await enqueueMisjudged(
    tx,
    names.flatMap(row => (row.kind === 'type' ? row.instance_id ?? [] : [])),
  );
  const people = names.filter(({ kind }) => kind === 'account');
  await enqueueChangesOf(
    tx,
    people.map(({ name }) => Number(name)),
  );
  return names.length;
}

interface NameRow {
  kind: keyof typeof itemsBy | 'review' | 'account' | 'type';
  instance_id: number | null;
  name: string;
}
