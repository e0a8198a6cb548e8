import type { TalliedScope } from '../rollups/tally/TalliedScope';
import type { UnitSet } from '../rollups/UnitSet';
import type { EventFilter } from '../store/rollups/readMonthEvents';

/** Whose and which events the scopes can have; undefined if one of them has all. */
export function eventFilterOf(
  scopes: readonly TalliedScope[],
  unitSets: ReadonlyMap<number, UnitSet>,
): EventFilter | undefined {
  if (scopes.some(({ basis }) => basis === 'all')) return undefined;
  const accountIds = new Set<number>();
  const unitIds = new Set<number>();
  for (const scope of scopes) {
    if (scope.basis === 'members') {
      for (const { accountId } of scope.stretches) accountIds.add(accountId);
    } else if (scope.basis !== 'all') {
      for (const unitId of scope.unitIds) unitIds.add(unitId);
    }
  }
  return {
    accountIds: [...accountIds],
    unitSetIds: [...unitSets].flatMap(([id, set]) =>
      set.unitIds.some(unitId => unitIds.has(unitId)) ? [id] : [],
    ),
  };
}
