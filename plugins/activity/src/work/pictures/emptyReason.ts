import { isFinding, noWorkFilter } from '../location/workFilter';
import type {
  WorkLocation,
  WorkLocationChange,
} from '../location/workLocation';

/** Why there are no trees, and what shows some. */
export type EmptyReason =
  | {
      kind: 'filtered' | 'openOnly' | 'onlyUnlinked' | 'allLinked' | 'rootType';
      change: WorkLocationChange;
    }
  | { kind: 'nothing' };

/**
 * The reason that is most likely; what takes least away to mend comes first.
 *
 * @param codes - of the notes of the answer
 */
export function emptyReason(
  location: Pick<WorkLocation, 'filter' | 'unlinked' | 'openOnly' | 'rootType'>,
  codes: readonly string[],
): EmptyReason {
  const { filter, openOnly, unlinked, rootType } = location;
  if (codes.includes('only-unlinked')) {
    return { kind: 'onlyUnlinked', change: { unlinked: true } };
  }
  if (isFinding(filter)) {
    return { kind: 'filtered', change: { filter: noWorkFilter } };
  }
  if (openOnly) return { kind: 'openOnly', change: { openOnly: false } };
  if (unlinked) return { kind: 'allLinked', change: { unlinked: false } };
  if (rootType.length > 0) {
    return { kind: 'rootType', change: { rootType: [] } };
  }
  return { kind: 'nothing' };
}
