import type { Tx } from '../../store/Database';
import { readZoneAncestry } from '../../store/operations/readZoneAncestry';
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
  const ancestry = await readZoneAncestry(tx, entityRef);
  const seen = new Set<string>();
  let level = [entityRef];
  while (level.length > 0) {
    const zones = level.sort().map(ref => ancestry.get(ref)?.timeZone);
    const zone = zones.find(name => name !== undefined && isZoneName(name));
    if (zone !== undefined) return zone;
    level.forEach(ref => seen.add(ref));
    const above = level.flatMap(ref => ancestry.get(ref)?.above ?? []);
    level = [...new Set(above)].filter(ref => !seen.has(ref));
  }
  return fallback;
}
