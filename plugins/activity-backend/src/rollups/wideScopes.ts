import type { ResolvedScope } from '../scope/Scope';
import type { RollupKey } from '../scope/RollupKey';
import type { ScopeDefinitions } from './ScopeDefinitions';

/** From this many events in a year on, a scope is counted beforehand: below it, counting the events themselves is as fast. */
const wideFrom = 50_000;

/** A scope stays wide until it has less than this share of it, so that it does not change with every event. */
const keptFrom = 0.8;

/** How many events an account or a unit has by year; years are stretches of 365 days. */
export type Volumes = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** A scope that is worth counting beforehand. */
export interface WideScopePlan {
  key: RollupKey;
  scope: ResolvedScope;
}

/** How many events there are of each account and in each unit. */
export interface ActivityVolumes {
  accounts: Volumes;
  units: Volumes;
}

/**
 * The scopes that are worth counting beforehand. Volumes are summed, so an event that several units of a scope have, or
 * that was done before somebody joined, makes it seem wider than it is, which does no harm.
 *
 * @param isWide - whether a scope is counted beforehand already
 * @param threshold - events in a year
 */
export function wideScopes(
  definitions: ScopeDefinitions,
  volumes: ActivityVolumes,
  isWide: (key: RollupKey) => boolean,
  threshold: number = wideFrom,
): WideScopePlan[] {
  const wide = definitions.keys().flatMap(key => {
    const scope = definitions.define(key);
    const enough = isWide(key) ? threshold * keptFrom : threshold;
    return busiestYear(scope, volumes) >= enough ? [{ key, scope }] : [];
  });
  return [
    {
      key: { basis: 'all', entityRef: '' },
      scope: { kind: 'all' },
    },
    ...wide,
  ];
}

function busiestYear(
  scope: ResolvedScope,
  { accounts, units }: ActivityVolumes,
): number {
  if (scope.kind === 'all') return Infinity;
  const parts =
    scope.kind === 'people'
      ? [...new Set(scope.stretches.map(({ accountId }) => accountId))].map(
          id => accounts.get(id),
        )
      : scope.unitIds.map(id => units.get(id));
  const years = new Map<number, number>();
  for (const part of parts) {
    for (const [year, count] of part ?? []) {
      years.set(year, (years.get(year) ?? 0) + count);
    }
  }
  return Math.max(0, ...years.values());
}
