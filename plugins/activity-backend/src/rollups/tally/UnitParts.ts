import type { ScopePart } from './ScopePart';
import type { ScopeParts } from './ScopeParts';
import type { TalliedScope } from './TalliedScope';
import type { UnitSet } from '../UnitSet';

/** What the units in which an event is seen say of it. */
interface Place {
  /** Bits of the kinds of source. */
  sources: number;
  part: ScopePart | undefined;
}

const nowhere: UnitSet = { unitIds: [], sources: 0 };

/** Says in which of the scopes that are made of units an event is: that follows from the set of units in which it is seen. */
export class UnitParts {
  readonly #unitSets: ReadonlyMap<number, UnitSet>;
  readonly #parts: ScopeParts;
  readonly #scopes = new Map<number, number[]>();
  /** By set: an array, because it is looked into for every event. */
  readonly #places: Place[] = [];

  constructor(
    scopes: readonly TalliedScope[],
    unitSets: ReadonlyMap<number, UnitSet>,
    parts: ScopeParts,
  ) {
    this.#unitSets = unitSets;
    this.#parts = parts;
    for (const scope of scopes) {
      if (scope.basis === 'all' || scope.basis === 'members') continue;
      for (const unitId of scope.unitIds) {
        const ids = this.#scopes.get(unitId);
        if (ids) ids.push(scope.id);
        else this.#scopes.set(unitId, [scope.id]);
      }
    }
  }

  /** @param unitSetId - 0 for none */
  at(unitSetId: number): Place {
    const known = this.#places[unitSetId];
    if (known) return known;
    const { unitIds, sources } = this.#unitSets.get(unitSetId) ?? nowhere;
    const scopeIds = new Set(unitIds.flatMap(id => this.#scopes.get(id) ?? []));
    const inOrder = [...scopeIds].sort((a, b) => a - b);
    const place = { sources, part: this.#parts.of(inOrder) };
    this.#places[unitSetId] = place;
    return place;
  }
}
