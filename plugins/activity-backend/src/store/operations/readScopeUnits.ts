import type { Scope } from '../../scope/Scope';
import type { Tx } from '../Database';

/** Whether a scope is made of units. */
export function isOfUnits(scope: Scope): boolean {
  return (
    scope.kind === 'units' || (scope.kind === 'wide' && scope.of === 'units')
  );
}

/** The units that a scope is made of; undefined for one of people, or of everything. */
export async function readScopeUnits(
  tx: Tx,
  scope: Scope,
): Promise<number[] | undefined> {
  if (scope.kind === 'units') return scope.unitIds;
  if (scope.kind !== 'wide' || scope.of !== 'units') return undefined;
  const rows = await tx('rollup_units')
    .where({ scope_id: scope.scopeId })
    .select<{ unit_id: number }[]>('unit_id');
  return rows.map(row => row.unit_id);
}
