import type { StateKind } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** By what states of a kind name work items: SQL that gives (kind, instance_id, name) for those whose numbers are `r.id`. */
const namesOf: Partial<Record<StateKind, string>> = {
  // Whether a type is above or below others may change what those are as well.
  workItemType: `
    SELECT 'type', t.instance_id, t.external_id FROM r
    CROSS JOIN work_item_types AS t WHERE t.id = r.id`,
  workItemChange: `
    SELECT 'item', c.instance_id, c.work_item FROM r
    CROSS JOIN work_item_changes AS c WHERE c.id = r.id`,
  change: `
    SELECT 'key', CAST(NULL AS integer), l.item_key FROM r
    CROSS JOIN change_links AS l WHERE l.change_id = r.id`,
  // It brings the changes that its source lists, and those of which it deploys a commit.
  deployment: `
    SELECT 'change', d.instance_id, b.change FROM r
    CROSS JOIN deployments AS d
    CROSS JOIN deployment_changes AS b
    WHERE d.id = r.id AND b.deployment_id = d.id
    UNION ALL
    SELECT 'commit', CAST(NULL AS integer), d.sha FROM r
    CROSS JOIN deployments AS d WHERE d.id = r.id AND d.sha IS NOT NULL`,
};

/**
 * Notes by what states name work items: types, entries of changelogs, changes and deployments do. To be called before the states are written
 * or taken out, for what they have named until then, and after they were written.
 *
 * Which items these are is looked up when they are settled. Until this commits, an item that comes at the same time may not be seen
 * here, and this not there.
 *
 * @param ids - numbers of the states
 */
export async function enqueueNames(
  tx: Tx,
  kind: StateKind,
  ids: readonly number[],
): Promise<void> {
  const names = namesOf[kind];
  if (!names || ids.length === 0) return;
  await tx.raw(
    `WITH r AS (SELECT * FROM ${jsonRows(tx, 'states', { id: 'bigint' })})
     INSERT INTO settle_work_names (kind, instance_id, name)
     SELECT DISTINCT * FROM (${names}) AS x`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}
