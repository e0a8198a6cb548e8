import { writeRules } from '../../../flow/rules/storedRules';
import type { ScopeDefinition } from './readScopeDefinitions';
import { everything } from './UnitScopes';

/** A scope as it is stored. */
export interface StoredScope extends ScopeDefinition {
  id: number;
}

/** How scopes differ from what they are to be. */
export interface ScopesPlan {
  /** New, or with days that are to be made anew: of another zone, or of other units. */
  rebuilt: readonly ScopeDefinition[];
  /** Only with other rules. */
  ruled: readonly ScopeDefinition[];
  /** Those that nothing is mapped to any more. */
  vanishedIds: readonly number[];
  /** In which units other rules may hold now, in order; `all` for everywhere. */
  unitsToSettle: readonly number[] | 'all';
}

/**
 * Compares the scopes that are to be with those that are stored.
 *
 * @param wanted - with everything among them
 */
export function compareScopes(
  wanted: readonly ScopeDefinition[],
  stored: readonly StoredScope[],
): ScopesPlan {
  const byRef = new Map(stored.map(scope => [scope.ref, scope]));
  const refs = new Set(wanted.map(({ ref }) => ref));
  const vanished = stored.filter(({ ref }) => !refs.has(ref));
  const pairs = wanted.map(now => ({ now, before: byRef.get(now.ref) }));
  const isRebuilt = ({ now, before }: Pair) =>
    !before ||
    before.zone !== now.zone ||
    differing(now.units, before.units).length > 0;
  return {
    rebuilt: pairs.filter(isRebuilt).map(({ now }) => now),
    ruled: pairs
      .filter(it => !isRebuilt(it) && it.before?.rules !== it.now.rules)
      .map(({ now }) => now),
    vanishedIds: vanished.map(({ id }) => id),
    unitsToSettle: unitsOfOtherRules(pairs, vanished),
  };
}

/** Whether there is anything to do. */
export function hasScopeChanges(plan: ScopesPlan): boolean {
  const { rebuilt, ruled, vanishedIds } = plan;
  return rebuilt.length + ruled.length + vanishedIds.length > 0;
}

interface Pair {
  now: ScopeDefinition;
  before: StoredScope | undefined;
}

/** Those of the first of its Components hold for an item, so it matters who comes and goes; but not if all say the same. */
function unitsOfOtherRules(
  pairs: readonly Pair[],
  vanished: readonly StoredScope[],
): ScopesPlan['unitsToSettle'] {
  const all = pairs.find(({ now }) => now.ref === everything);
  const allBefore = all?.before?.rules ?? writeRules([]);
  if (all?.now.rules !== allBefore) return 'all';
  const others = [
    ...pairs.flatMap(({ now, before }) => [now, before ?? now]),
    ...vanished,
  ];
  if (others.every(({ rules }) => rules === allBefore)) return [];
  const units = pairs.flatMap(({ now, before }) => {
    const then = before?.units ?? [];
    return before?.rules === now.rules
      ? differing(now.units, then)
      : [...now.units, ...then];
  });
  const left = vanished.flatMap(scope => scope.units);
  return [...new Set([...units, ...left])].sort((a, b) => a - b);
}

/** What is in one of two lists. */
function differing(a: readonly number[], b: readonly number[]): number[] {
  const inA = new Set(a);
  const inB = new Set(b);
  return [...a.filter(it => !inB.has(it)), ...b.filter(it => !inA.has(it))];
}
