import { isBaseType, type PlacedType } from '../../../flow/facts/isBaseType';
import { parseWorkItemTypeDetails } from '../../../records/state/workItemTypeDraft';
import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';

/** Tells whether items of a type are what teams plan with. */
export type BaseTypes = (instanceId: number, typeId: string) => boolean;

/** Reads the kinds of work items that instances have, by instance. */
export async function readPlacedTypes(
  tx: Tx,
  instanceIds: readonly number[],
): Promise<Map<number, PlacedType[]>> {
  const rows = await tx('work_item_types')
    .whereIn('instance_id', [...new Set(instanceIds)])
    .whereNull('removed_at')
    .orderBy('id')
    .select<
      {
        instance_id: number;
        external_id: string;
        name: string;
        level: number | null;
        details: string;
      }[]
    >('instance_id', 'external_id', 'name', 'level', 'details');
  return collectBy(
    rows,
    row => row.instance_id,
    ({ external_id: id, name, level, details }) => ({
      id,
      name,
      level,
      childTypes: parseWorkItemTypeDetails(details).childTypes,
    }),
  );
}

/** Looks up which types of instances are what teams plan with. */
export async function readBaseTypes(
  tx: Tx,
  instanceIds: readonly number[],
): Promise<BaseTypes> {
  const types = await readPlacedTypes(tx, instanceIds);
  const judges = new Map(
    [...types].map(([instanceId, ofInstance]) => [
      instanceId,
      isBaseType(ofInstance),
    ]),
  );
  return (instanceId, typeId) => judges.get(instanceId)?.(typeId) ?? true;
}
