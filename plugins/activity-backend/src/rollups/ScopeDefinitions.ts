import { mergeStretches } from '../scope/mergeStretches';
import type { ResolvedScope } from '../scope/Scope';
import type { CatalogFacts } from './CatalogFacts';
import type { RollupKey } from '../scope/RollupKey';

/** Resolves every scope that can be wide, as `resolveScope` does for one question, from what the store holds of the catalog. */
export class ScopeDefinitions {
  readonly #facts: CatalogFacts;
  readonly #children: Map<string, string[]>;
  readonly #parts: Map<string, string[]>;
  readonly #owned: Map<string, string[]>;
  readonly #members: Map<string, CatalogFacts['memberships']>;
  readonly #accounts: Map<string, number[]>;
  readonly #units: Map<string, number[]>;

  constructor(facts: CatalogFacts) {
    this.#facts = facts;
    const sources = (type: string) =>
      collect(
        facts.relations.filter(relation => relation.type === type),
        relation => relation.to,
        relation => relation.from,
      );
    this.#children = sources('childOf');
    this.#parts = sources('partOf');
    this.#owned = sources('ownedBy');
    this.#members = collect(
      facts.memberships,
      membership => membership.groupRef,
      membership => membership,
    );
    this.#accounts = collect(
      facts.accounts,
      account => account.userRef,
      account => account.id,
    );
    this.#units = collect(
      facts.unitComponents,
      row => row.componentRef,
      row => row.unitId,
    );
  }

  /** Every scope that an entity has, apart from Users. */
  keys(): RollupKey[] {
    return this.#facts.entities.flatMap(({ ref, kind }): RollupKey[] => {
      if (kind === 'group') {
        return [
          { basis: 'members', entityRef: ref },
          { basis: 'owned', entityRef: ref },
        ];
      }
      return ['component', 'system', 'domain'].includes(kind)
        ? [{ basis: 'units', entityRef: ref }]
        : [];
    });
  }

  define({ basis, entityRef }: RollupKey): ResolvedScope {
    switch (basis) {
      case 'members':
        return this.#membersOf(entityRef);
      case 'owned': {
        const groups = descendants(entityRef, this.#children);
        return this.#unitsOf(groups.flatMap(ref => this.#owned.get(ref) ?? []));
      }
      case 'units': {
        const isComponent = entityRef.startsWith('component:');
        return this.#unitsOf(
          isComponent ? [entityRef] : descendants(entityRef, this.#parts),
        );
      }
      default:
        return { kind: 'all' };
    }
  }

  #membersOf(groupRef: string): ResolvedScope {
    const stretches = descendants(groupRef, this.#children).flatMap(ref =>
      (this.#members.get(ref) ?? []).flatMap(
        ({ userRef, fromBucket, toBucket }) =>
          (this.#accounts.get(userRef) ?? []).map(accountId => ({
            accountId,
            fromBucket,
            toBucket,
          })),
      ),
    );
    return { kind: 'people', stretches: mergeStretches(stretches) };
  }

  #unitsOf(refs: string[]): ResolvedScope {
    const unitIds = refs.flatMap(ref => this.#units.get(ref) ?? []);
    const distinct = [...new Set(unitIds)].sort((a, b) => a - b);
    return { kind: 'units', unitIds: distinct };
  }
}

/** An entity and all below it; a tree that bites its tail ends all the same. */
function descendants(ref: string, children: Map<string, string[]>): string[] {
  const found = new Set([ref]);
  for (const next of found) {
    for (const child of children.get(next) ?? []) found.add(child);
  }
  return [...found];
}

function collect<T, V>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  valueOf: (row: T) => V,
): Map<string, V[]> {
  const collected = new Map<string, V[]>();
  for (const row of rows) {
    const values = collected.get(keyOf(row));
    if (values) values.push(valueOf(row));
    else collected.set(keyOf(row), [valueOf(row)]);
  }
  return collected;
}
