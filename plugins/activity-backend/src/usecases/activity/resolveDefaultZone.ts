import type { Tx } from '../../store/Database';
import { readTimeZones } from '../../store/operations/readTimeZones';
import { readRelationTargets } from '../../store/operations/readRelatedRefs';
import { isZoneName } from '../../time/isZoneName';

/**
 * The zone of an answer if none was asked for: the entity's own, its owner's, that of the nearest Group above, and last
 * `fallback`. What is no name of a zone is passed over. Of several on one level the first by ref counts.
 */
export async function resolveDefaultZone(
  tx: Tx,
  entityRef: string | undefined,
  fallback: string,
): Promise<string> {
  if (entityRef === undefined) return fallback;
  const own = await firstZone(tx, [entityRef]);
  if (own) return own;
  const seen = new Set([entityRef]);
  let level = await above(tx, [entityRef]);
  while (level.length > 0) {
    const zone = await firstZone(tx, level);
    if (zone) return zone;
    level.forEach(ref => seen.add(ref));
    level = (await above(tx, level)).filter(ref => !seen.has(ref));
  }
  return fallback;
}

/** Owners of what is owned, parents of Groups. */
async function above(tx: Tx, refs: string[]): Promise<string[]> {
  const owners = await readRelationTargets(tx, refs, 'ownedBy');
  return [...owners, ...(await readRelationTargets(tx, refs, 'childOf'))];
}

async function firstZone(tx: Tx, refs: string[]): Promise<string | undefined> {
  const zones = await readTimeZones(tx, refs);
  return zones.find(({ timeZone }) => isZoneName(timeZone))?.timeZone;
}
