import type { Tx } from '../Database';
import type { Viewpoint } from '../operations/writeSightings';

/** Whether a stream shows anything as it is, beside events. */
export async function showsStates(
  tx: Tx,
  { unitId, resourceId }: Viewpoint,
): Promise<boolean> {
  const row = await tx('record_sightings')
    .where({ unit_id: unitId, resource_id: resourceId })
    .first('kind');
  return row !== undefined;
}
