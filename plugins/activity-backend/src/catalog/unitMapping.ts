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

/**
 * Maps units to Components: to those that the configuration names, else to those whose annotations or source location
 * name one of the places where the project lives.
 */
export function unitMapping(
  units: readonly MappableUnit[],
  locators: readonly {
    componentRef: string;
    locator: string;
    foundIn: 'annotation' | 'location';
  }[],
): UnitComponent[] {
  return units.flatMap(({ unitId, componentRefs, locators: places }) => {
    const found = new Map<string, UnitComponent['mappedBy']>();
    for (const { componentRef, locator, foundIn } of locators) {
      if (places.includes(locator)) found.set(componentRef, foundIn);
    }
    if (componentRefs.length > 0) {
      found.clear();
      for (const ref of componentRefs) found.set(ref, 'config');
    }
    return [...found].map(([componentRef, mappedBy]) => ({
      unitId,
      componentRef,
      mappedBy,
    }));
  });
}
