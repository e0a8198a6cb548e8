import { isZoneName } from '../time/isZoneName';
import { nearestFirst, type Inheriting } from './nearestFirst';

/** The zone of the nearest entity that names one, as it is written; undefined if none does. What is no name of a zone is passed over. */
export function nearestZone(
  ancestry: ReadonlyMap<string, Inheriting & { timeZone?: string }>,
  entityRef: string,
): string | undefined {
  for (const { says } of nearestFirst(ancestry, entityRef)) {
    const { timeZone } = says;
    if (timeZone !== undefined && isZoneName(timeZone)) return timeZone;
  }
  return undefined;
}
