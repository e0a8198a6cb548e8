import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';
import { stateTables } from '../state/stateTables';
import { readWorkStreams } from '../workItemReads/readWorkStreams';
import type { StoredWorkItem } from './StoredWorkItem';

/**
 * Up to when a work item is as its source has it, UTC epoch milliseconds: when one of the streams that show it was read to its end
 * last. Of an item that none shows, as it is gone, those of its project tell. Null if none ever was read.
 */
export async function readItemFreshness(
  tx: Tx,
  { id, projectId }: Pick<StoredWorkItem, 'id' | 'projectId'>,
): Promise<number | null> {
  const [shown] = await readRows<{ at: BigIntColumn | null }>(tx, {
    text: `
      SELECT max(st.last_success_at) AS at
      FROM record_sightings AS s
      JOIN units AS u ON u.id = s.unit_id
      JOIN streams AS st ON st.project_id = u.project_id AND st.resource_id = s.resource_id
      WHERE s.kind = ? AND s.record_id = ? AND st.enabled`,
    bindings: [stateTables.workItem.number, id],
  });
  if (shown.at !== null) return Number(shown.at);
  if (projectId === null) return null;
  const unitIds: number[] = await tx('units')
    .where({ project_id: projectId })
    .pluck('id');
  return (await readWorkStreams(tx, unitIds)).oldestSuccessAt;
}
