import { rollupKeyName } from '../../scope/RollupKey';
import { wholeMonth } from '../../rollups/months';
import type { WideScopePlan } from '../../rollups/wideScopes';
import type { Tx } from '../Database';
import { readEventMonths } from './readEventMonths';
import { addRollupMarks, readKnownMonths } from './rollupMarks';
import {
  readRollupScopes,
  saveRollupDefinition,
  type RollupScope,
} from './rollupScopes';

/**
 * Makes the stored wide scopes the given ones. All months of new ones are marked. The transaction holds the gate exclusively:
 * a page that does not know of a scope yet must not commit after its months were marked.
 */
export async function saveWideScopes(
  tx: Tx,
  wide: readonly WideScopePlan[],
): Promise<void> {
  const stored = await readRollupScopes(tx);
  const wanted = new Set(wide.map(({ key }) => rollupKeyName(key)));
  const known = new Set(stored.map(rollupKeyName));
  for (const scope of stored) {
    if (!wanted.has(rollupKeyName(scope))) await forgetScope(tx, scope.id);
  }
  await saveDetail(tx, stored, wide);
  const added = wide.filter(({ key }) => !known.has(rollupKeyName(key)));
  if (added.length === 0) return;
  const months = await readEventMonths(tx);
  for (const { key, scope, hasDays } of added) {
    const [{ id }] = await tx('rollup_scopes')
      .insert({
        basis: key.basis,
        entity_ref: key.entityRef,
        has_days: hasDays,
      })
      .returning<{ id: number }[]>('id');
    await saveRollupDefinition(tx, id, scope);
    await addRollupMarks(
      tx,
      months.map(month => ({ scopeId: id, ...wholeMonth(month) })),
    );
  }
}

/** A scope for which more or less is kept than before is counted again. */
async function saveDetail(
  tx: Tx,
  stored: readonly RollupScope[],
  wide: readonly WideScopePlan[],
): Promise<void> {
  const plans = new Map(wide.map(plan => [rollupKeyName(plan.key), plan]));
  for (const { id, hasDays, ...key } of stored) {
    const plan = plans.get(rollupKeyName(key));
    if (!plan || plan.hasDays === hasDays) continue;
    await tx('rollup_scopes').where({ id }).update({ has_days: plan.hasDays });
    const months = (await readKnownMonths(tx, [id])).get(id) ?? [];
    await addRollupMarks(
      tx,
      months.map(month => ({ scopeId: id, ...wholeMonth(month) })),
    );
  }
}

async function forgetScope(tx: Tx, id: number): Promise<void> {
  for (const table of [
    'rollup_accounts',
    'rollup_units',
    'rollup_slices',
    'rollup_marks',
    'scope_rollup',
  ]) {
    await tx(table).where({ scope_id: id }).delete();
  }
  await tx('rollup_scopes').where({ id }).delete();
}
