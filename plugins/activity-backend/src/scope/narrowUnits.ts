/** Events that are seen in one of the units, and in one of the units of each filter. */
export interface SeenUnits {
  unitIds: number[];
  seenIn: number[][];
}

/**
 * The same events by fewer units and filters: what is seen in a part of the units need not be looked for in the others, and
 * what is seen in some units is also seen in those of any filter that has them all.
 */
export function narrowUnits({ unitIds, seenIn }: SeenUnits): SeenUnits {
  const filters = withoutImplied(seenIn);
  const within = filters.find(filter => isWithin(filter, unitIds));
  if (within && within.length < unitIds.length) {
    return narrowUnits({
      unitIds: within,
      seenIn: filters.filter(filter => filter !== within),
    });
  }
  return {
    unitIds,
    seenIn: filters.filter(filter => !isWithin(unitIds, filter)),
  };
}

/** Without the filters that another one implies, the smallest first. */
export function withoutImplied(filters: number[][]): number[][] {
  const kept: number[][] = [];
  for (const filter of [...filters].sort((a, b) => a.length - b.length)) {
    if (!kept.some(smaller => isWithin(smaller, filter))) kept.push(filter);
  }
  return kept;
}

/** Whether all units of one list are in the other. */
export function isWithin(part: number[], whole: number[]): boolean {
  const known = new Set(whole);
  return part.every(unitId => known.has(unitId));
}
