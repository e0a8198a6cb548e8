import type { Tx } from '../../store/Database';
import { readAncestry } from '../../store/operations/readAncestry';
import { isZoneName } from '../../time/isZoneName';
import { findNearest } from './findNearest';

/**
 * The zone of an answer if none was asked for: the entity's own, its owner's, that of the nearest Group above, and last
 * `fallback`. What is no name of a zone is passed over.
 */
export async function resolveDefaultZone(
  tx: Tx,
  entityRef: string | undefined,
  fallback: string,
): Promise<string> {
  if (entityRef === undefined) return fallback;
  const ancestry = await readAncestry(tx, entityRef);
  const zoneOf = ({ timeZone }: { timeZone?: string }) =>
    timeZone !== undefined && isZoneName(timeZone) ? timeZone : undefined;
  return findNearest(ancestry, entityRef, zoneOf) ?? fallback;
}
