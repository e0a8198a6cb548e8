import type { TalliedScope } from '../../rollups/tally/TalliedScope';
import type { RollupKey } from '../../scope/RollupKey';
import type { AccountStretch, ResolvedScope } from '../../scope/Scope';
import { endOfBuckets, firstBucket } from '../../time/bucketBounds';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';

/** A wide scope as it is stored. */
export interface RollupScope extends RollupKey {
  id: number;
}

/** Every wide scope. */
export async function readRollupScopes(tx: Tx): Promise<RollupScope[]> {
  return tx('rollup_scopes')
    .orderBy('id')
    .select<RollupScope[]>('id', 'basis', 'entity_ref as entityRef');
}

/** Stretches of accounts by wide scope, as they are stored. */
async function readRollupAccounts(
  tx: Tx,
  scopeIds: readonly number[],
): Promise<Map<number, AccountStretch[]>> {
  const rows = await tx('rollup_accounts')
    .whereIn('scope_id', [...scopeIds])
    .orderBy(['scope_id', 'account_id', 'from_bucket'])
    .select<
      {
        scope_id: number;
        account_id: number;
        from_bucket: number;
        to_bucket: number;
      }[]
    >('*');
  const byScope = new Map<number, AccountStretch[]>();
  for (const row of rows) {
    const stretches = byScope.get(row.scope_id) ?? [];
    byScope.set(row.scope_id, stretches);
    stretches.push({
      accountId: row.account_id,
      fromBucket: row.from_bucket === firstBucket ? null : row.from_bucket,
      toBucket: row.to_bucket === endOfBuckets ? null : row.to_bucket,
    });
  }
  return byScope;
}

/** Units by wide scope, as they are stored. */
async function readRollupUnits(
  tx: Tx,
  scopeIds: readonly number[],
): Promise<Map<number, number[]>> {
  const rows = await tx('rollup_units')
    .whereIn('scope_id', [...scopeIds])
    .orderBy(['scope_id', 'unit_id'])
    .select<{ scope_id: number; unit_id: number }[]>('*');
  const byScope = new Map<number, number[]>();
  for (const row of rows) {
    const units = byScope.get(row.scope_id) ?? [];
    byScope.set(row.scope_id, units);
    units.push(row.unit_id);
  }
  return byScope;
}

/** Stores what a wide scope is made of, in place of what it was made of. */
export async function saveRollupDefinition(
  tx: Tx,
  scopeId: number,
  scope: ResolvedScope,
): Promise<void> {
  await tx('rollup_accounts').where({ scope_id: scopeId }).delete();
  await tx('rollup_units').where({ scope_id: scopeId }).delete();
  if (scope.kind === 'people' && scope.stretches.length > 0) {
    const columns = {
      account_id: 'integer',
      from_bucket: 'integer',
      to_bucket: 'integer',
    } as const;
    const rows = scope.stretches.map(({ accountId, fromBucket, toBucket }) => [
      accountId,
      fromBucket ?? firstBucket,
      toBucket ?? endOfBuckets,
    ]);
    await tx.raw(
      `INSERT INTO rollup_accounts (scope_id, account_id, from_bucket, to_bucket)
       SELECT CAST(? AS integer), r.account_id, r.from_bucket, r.to_bucket FROM ${jsonRows(
         tx,
         'r',
         columns,
       )}`,
      [scopeId, JSON.stringify(rows)],
    );
  }
  if (scope.kind === 'units' && scope.unitIds.length > 0) {
    await tx.raw(
      `INSERT INTO rollup_units (scope_id, unit_id)
       SELECT CAST(? AS integer), r.unit_id FROM ${jsonRows(tx, 'r', {
         unit_id: 'integer',
       })}`,
      [scopeId, JSON.stringify(scope.unitIds.map(id => [id]))],
    );
  }
}

/** Wide scopes with what they are made of. */
export async function readTalliedScopes(
  tx: Tx,
  scopeIds: readonly number[],
): Promise<TalliedScope[]> {
  const wanted = new Set(scopeIds);
  const scopes = (await readRollupScopes(tx)).filter(({ id }) =>
    wanted.has(id),
  );
  const accounts = await readRollupAccounts(tx, scopeIds);
  const units = await readRollupUnits(tx, scopeIds);
  return scopes.map(({ id, basis }): TalliedScope => {
    if (basis === 'all') return { id, basis };
    return basis === 'members'
      ? { id, basis, stretches: accounts.get(id) ?? [] }
      : { id, basis, unitIds: units.get(id) ?? [] };
  });
}
