import type { Tx } from '../store/Database';
import { readRows } from '../store/scopedEvents/Sql';

/**
 * The natural keys of events of which the store says different things in different places: that are removed although a unit
 * has them, or are there although none has; and whose sightings have other copies of their columns than they have.
 */
export async function readContradictions(tx: Tx): Promise<string[]> {
  const live =
    'SELECT 1 FROM sightings AS s WHERE s.event_id = e.id AND s.gone_at IS NULL';
  const differs = [
    'bucket',
    'class',
    'kind',
    'account_id',
    'author_bucket',
    'unit_set_id',
  ].map(name => `s.${name} IS DISTINCT FROM e.${name}`);
  const rows = await readRows<{ natural_key: string }>(tx, {
    text: `
      SELECT e.natural_key FROM events AS e
      WHERE (e.removed_at IS NULL AND NOT EXISTS (${live}))
        OR (e.removed_at IS NOT NULL AND EXISTS (${live}))
        OR EXISTS (${live} AND (${differs.join(
      ' OR ',
    )} OR s.event_branch IS DISTINCT FROM e.branch))`,
    bindings: [],
  });
  return rows.map(row => row.natural_key);
}
