import type { Tx } from '../Database';

/** The unit that is the whole of a project. */
export async function readUnitId(tx: Tx, projectId: number): Promise<number> {
  const unit = await tx('units')
    .where({ project_id: projectId, filter: '' })
    .first<{ id: number }>('id');
  return unit!.id;
}
