import type { ResolvedScope } from '../../scope/Scope';
import { endOfBuckets, firstBucket } from '../../time/bucketBounds';

/** A stretch of an account in a wide scope. */
export type AccountRow = {
  scope_id: number;
  account_id: number;
  from_bucket: number;
  to_bucket: number;
};

/** A unit of a wide scope. */
export type UnitRow = { scope_id: number; unit_id: number };

/** What wide scopes are made of, as rows. */
export interface DefinitionRows {
  accounts: AccountRow[];
  units: UnitRow[];
}

/** The rows of one wide scope. */
export function toDefinitionRows(
  scopeId: number,
  scope: ResolvedScope,
): DefinitionRows {
  return {
    accounts:
      scope.kind === 'people'
        ? scope.stretches.map(stretch => ({
            scope_id: scopeId,
            account_id: stretch.accountId,
            from_bucket: stretch.fromBucket ?? firstBucket,
            to_bucket: stretch.toBucket ?? endOfBuckets,
          }))
        : [],
    units:
      scope.kind === 'units'
        ? scope.unitIds.map(unitId => ({ scope_id: scopeId, unit_id: unitId }))
        : [],
  };
}

/** What rows of one wide scope of people mean. */
export function toPeople(rows: readonly AccountRow[]): ResolvedScope {
  return {
    kind: 'people',
    stretches: rows.map(row => ({
      accountId: row.account_id,
      fromBucket: row.from_bucket === firstBucket ? null : row.from_bucket,
      toBucket: row.to_bucket === endOfBuckets ? null : row.to_bucket,
    })),
  };
}

/** What rows of one wide scope of units mean. */
export function toUnits(rows: readonly UnitRow[]): ResolvedScope {
  return { kind: 'units', unitIds: rows.map(row => row.unit_id) };
}
