import type { TreeType } from '../../workTrees/TreeItem';
import type { Tx } from '../Database';

/** The kinds of work items that sources list or have listed. */
export async function readWorkItemTypes(tx: Tx): Promise<TreeType[]> {
  const rows = await tx('work_item_types').select<
    {
      instance_id: number;
      external_id: string;
      name: string;
      level: number | null;
      icon_url: string | null;
      is_root: number;
    }[]
  >('instance_id', 'external_id', 'name', 'level', 'icon_url', 'is_root');
  return rows.map(row => ({
    instanceId: row.instance_id,
    typeId: row.external_id,
    name: row.name,
    level: row.level,
    isRoot: row.is_root === 1,
    iconUrl: row.icon_url,
  }));
}
