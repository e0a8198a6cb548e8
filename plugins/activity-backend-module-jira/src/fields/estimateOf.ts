import type { KnownFields } from './KnownFields';
import { textOf } from './rawValues';

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
    .map(place => toNumber(fields[place]))
    .find(value => value !== undefined && Number.isFinite(value));
}

/** Fields of some apps hold numbers as texts. */
function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const text = textOf(value);
  return text === undefined ? undefined : Number(text);
}
