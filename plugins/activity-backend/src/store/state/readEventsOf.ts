import type { StateKind } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** Events name what they happened to in these columns. */
const subjectColumns: Partial<Record<StateKind, 'work_item' | 'change'>> = {
  workItem: 'work_item',
  change: 'change',
};

/** The live events that happened to things of a kind; none for kinds that nothing happens to. */
export async function readEventsOf(
  tx: Tx,
  kind: StateKind,
  instanceId: number,
  externalIds: readonly string[],
): Promise<number[]> {
  const column = subjectColumns[kind];
  if (!column || externalIds.length === 0) return [];
  const rows = await readRows<{ id: BigIntColumn }>(tx, {
    text: `
      SELECT e.id FROM ${jsonRows(tx, 'r', { id: 'text' })}
      CROSS JOIN events AS e
      WHERE e.${column} = r.id AND e.instance_id = ? AND e.${column} IS NOT NULL AND e.removed_at IS NULL`,
    bindings: [JSON.stringify(externalIds.map(id => [id])), instanceId],
  });
  return rows.map(({ id }) => Number(id));
}
