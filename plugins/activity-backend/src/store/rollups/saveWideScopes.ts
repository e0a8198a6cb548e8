import { rollupKeyName } from '../../scope/RollupKey';
import { wholeMonth } from '../../rollups/months';
import type { WideScopePlan } from '../../rollups/wideScopes';
import type { Tx } from '../Database';
import { readEventMonths } from './readEventMonths';
import { addRollupMarks } from './rollupMarks';
import { readRollupScopes, saveRollupDefinition } from './rollupScopes';

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
  const added = wide.filter(({ key }) => !known.has(rollupKeyName(key)));
  if (added.length === 0) return;
  const months = await readEventMonths(tx);
  for (const { key, scope } of added) {
    const [{ id }] = await tx('rollup_scopes')
      .insert({
        basis: key.basis,
        entity_ref: key.entityRef,
      })
      .returning<{ id: number }[]>('id');
    await saveRollupDefinition(tx, id, scope);
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
