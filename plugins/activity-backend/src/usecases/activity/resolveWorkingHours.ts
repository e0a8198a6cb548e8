import type { Tx } from '../../store/Database';
import { readAncestry } from '../../store/operations/readAncestry';
import {
  defaultWorkingHours,
  parseWorkingHours,
  type WorkingHours,
} from '../../time/WorkingHours';
import { findNearest } from './findNearest';

/**
 * When those work whom an entity is about: its own working hours, its owner's, or those of the nearest Group above; else the
 * usual ones. What cannot be read is passed over.
 */
export async function resolveWorkingHours(
  tx: Tx,
  entityRef: string | undefined,
): Promise<WorkingHours> {
  const said = entityRef
    ? findNearest(
        await readAncestry(tx, entityRef),
        entityRef,
        ({ workingHours }) => parseWorkingHours(workingHours ?? ''),
      )
    : undefined;
  return said ?? parseWorkingHours(defaultWorkingHours)!;
}
