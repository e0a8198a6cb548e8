import type { KnownFields } from './KnownFields';

/**
 * How much an issue is estimated at. A site may have several fields for it, of which a project uses one: the first that holds
 * a number counts, and they are never added up.
 *
 * @param fields - of the issue, unchecked
 */
export function estimateOf(
  fields: Record<string, unknown>,
  known: KnownFields,
): number | undefined {
  return known.estimate
    .map(place => fields[place])
    .find(
      (value): value is number =>
        typeof value === 'number' && Number.isFinite(value),
    );
}
