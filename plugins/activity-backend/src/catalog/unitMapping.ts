/** A unit with what tells its Components. */
export interface MappableUnit {
  unitId: number;
  /** Refs that the configuration names. */
  componentRefs: readonly string[];
  locators: readonly string[];
}

/** That a unit belongs to a Component, and what says so. */
export interface UnitComponent {
  unitId: number;
  componentRef: string;
  mappedBy: 'config' | 'annotation' | 'location';
}

/** That a Component names a place, `host/path`, as its own. */
interface Locator {
  componentRef: string;
  locator: string;
  foundIn: 'annotation' | 'location';
}

/**
 * Maps units to Components: to those that the configuration names, else to those whose annotations or source location
 * name one of the places where the project lives.
 */
export function unitMapping(
  units: readonly MappableUnit[],
  locators: readonly Locator[],
): UnitComponent[] {
  const byPlace = new Map<string, Locator[]>();
  for (const found of locators) {
    const known = byPlace.get(found.locator);
    if (known) known.push(found);
    else byPlace.set(found.locator, [found]);
  }
  return units.flatMap(({ unitId, componentRefs, locators: places }) => {
    const found = new Map<string, UnitComponent['mappedBy']>();
    if (componentRefs.length > 0) {
      for (const ref of componentRefs) found.set(ref, 'config');
    } else {
      for (const place of places) {
        for (const { componentRef, foundIn } of byPlace.get(place) ?? []) {
          // An annotation says it more clearly, whichever of the places is looked at first.
          if (found.get(componentRef) !== 'annotation') {
            found.set(componentRef, foundIn);
          }
        }
      }
    }
    return [...found].map(([componentRef, mappedBy]) => ({
      unitId,
      componentRef,
      mappedBy,
    }));
  });
}
