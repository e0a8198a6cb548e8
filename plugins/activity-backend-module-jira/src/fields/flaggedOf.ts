import type { KnownFields } from './KnownFields';
import { listOf } from './rawValues';

/**
 * Whether an issue is marked as impeded: any box of the field is ticked, whatever it is called.
 *
 * @param fields - of the issue, unchecked
 */
export function flaggedOf(
  fields: Record<string, unknown>,
  known: KnownFields,
): boolean {
  return known.flagged.some(place => listOf(fields[place]).length > 0);
}
