import { collectBy } from '../../collectBy';
import type { Tx } from '../../Database';
import { compareScopes, type ScopesPlan } from './compareScopes';
import {
  readScopeDefinitions,
  type FlowSettings,
} from './readScopeDefinitions';
import { toFlowScope, type ScopeRow } from './UnitScopes';

/** Compares the scopes that days are kept of with what the catalog and the configuration say. */
export async function planFlowScopes(
  tx: Tx,
  settings: FlowSettings,
): Promise<ScopesPlan> {
  const wanted = await readScopeDefinitions(tx, settings);
  const rows: ScopeRow[] = await tx('flow_scopes').select();
  const pairs = await tx('flow_scope_units')
    .orderBy(['scope_id', 'unit_id'])
    .select<{ scope_id: number; unit_id: number }[]>('scope_id', 'unit_id');
  const units = collectBy(
    pairs,
    row => row.scope_id,
    row => row.unit_id,
  );
  const stored = rows.map(row => ({
    ...toFlowScope(row),
    units: units.get(row.id) ?? [],
  }));
  return compareScopes(wanted, stored);
}
