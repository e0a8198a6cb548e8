import type { WorkOwners } from '@activity-insights/plugin-activity-common';

/** Who is in charge of what is in some units, which are given by their numbers with commas. */
export type OwnersOf = (unitIds: string | null) => WorkOwners;

/** A Component that is made of a unit, and a Group that owns it. */
interface UnitOwner {
  unitId: number;
  componentRef: string;
  /** Null if nobody owns it. */
  teamRef: string | null;
}

/**
 * Tells owners of units, each list in order and without repeats. What many items have in common is put together once.
 *
 * @param readable - Components that may be told of; undefined for all
 */
export function ownersByUnit(
  owners: readonly UnitOwner[],
  readable: ReadonlySet<string> | undefined,
): OwnersOf {
  const byUnit = new Map<number, UnitOwner[]>();
  for (const owner of owners) {
    if (readable && !readable.has(owner.componentRef)) continue;
    byUnit.set(owner.unitId, [...(byUnit.get(owner.unitId) ?? []), owner]);
  }
  const known = new Map<string, WorkOwners>();
  return (unitIds = '') => {
    const key = unitIds ?? '';
    const before = known.get(key);
    if (before) return before;
    const own = unitNumbers(key).flatMap(id => byUnit.get(id) ?? []);
    const joined = {
      components: distinct(own.map(({ componentRef }) => componentRef)),
      teams: distinct(own.flatMap(({ teamRef }) => teamRef ?? [])),
    };
    known.set(key, joined);
    return joined;
  };
}

/** The numbers of a list with commas. */
export function unitNumbers(unitIds: string | null): number[] {
  return unitIds ? unitIds.split(',').map(Number) : [];
}

function distinct(refs: string[]): string[] {
  return [...new Set(refs)].sort();
}
