import type { TombstoneRecord } from '@activity-insights/plugin-activity-node';
import { toStorableText } from '../../records/storableText';
import { groupBy } from '../../rollups/groupBy';
import type { Tx } from '../Database';
import type { ChangeListener } from '../eventChange';
import { removeStates } from './removeStates';

/**
 * Takes out what the source says is gone, with all that goes with it. What is out already stays as it went.
 *
 * @returns how many records were taken out
 */
export async function buryTombstones(
  tx: Tx,
  tombstones: readonly TombstoneRecord[],
  { instanceId }: { instanceId: number },
  onChanges: ChangeListener,
): Promise<number> {
  let removed = 0;
  const groups = groupBy(tombstones, ({ of, reason }) => `${of}/${reason}`);
  for (const group of groups.values()) {
    const [{ of: kind, reason }] = group;
    const externalIds = group.map(({ id }) => toStorableText(id));
    const gone = { kind, instanceId, externalIds, reason };
    removed += await removeStates(tx, gone, onChanges);
  }
  return removed;
}
