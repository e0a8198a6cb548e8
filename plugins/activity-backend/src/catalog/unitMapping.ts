import { foldFacet } from '../records/facets';

/** A unit with what tells its Components. */
export interface MappableUnit {
  unitId: number;
  /** The part of the project that it is, see `foldFacet`; empty for all of it. */
  filter: string;
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

/** That a Component names a place as its own, or some facets of it. */
export interface Locator {
  componentRef: string;
  locator: string;
  foundIn: 'annotation' | 'location';
  facets: readonly string[];
}

/**
 * Maps units to Components: to those that the configuration names, which get whole projects, else to those whose annotations
 * or source location name one of the places where the project lives. A Component that names facets gets these, and not the
 * whole.
 *
 * @param ambiguous - places at which more than one project lives: nothing is mapped by them
 */
export function unitMapping(
  units: readonly MappableUnit[],
  locators: readonly Locator[],
  ambiguous: ReadonlySet<string>,
): UnitComponent[] {
  const byPlace = new Map<string, Locator[]>();
  for (const found of locators) {
    if (ambiguous.has(found.locator)) continue;
    const known = byPlace.get(found.locator);
    if (known) known.push(found);
    else byPlace.set(found.locator, [found]);
  }
  return units.flatMap(unit => {
    const found = new Map<string, UnitComponent['mappedBy']>();
    if (unit.componentRefs.length > 0) {
      if (unit.filter === '') {
        for (const ref of unit.componentRefs) found.set(ref, 'config');
      }
    } else {
      const named = unit.locators.flatMap(place => byPlace.get(place) ?? []);
      for (const locator of named.filter(it => isPart(unit.filter, it))) {
        const { componentRef, foundIn } = locator;
        // An annotation says it more clearly, whichever of the places is looked at first.
        if (found.get(componentRef) !== 'annotation') {
          found.set(componentRef, foundIn);
        }
      }
    }
    return [...found].map(([componentRef, mappedBy]) => ({
      unitId: unit.unitId,
      componentRef,
      mappedBy,
    }));
  });
}

function isPart(filter: string, { facets }: Locator): boolean {
  return filter === ''
    ? facets.length === 0
    : facets.some(facet => foldFacet(facet) === filter);
}

/** Whether a place does not say of which instance it is: `jira:web` may be a project of every Jira. */
export function hasNoInstance(locator: string): boolean {
  return locator.startsWith('jira:') && !locator.includes('/');
}
