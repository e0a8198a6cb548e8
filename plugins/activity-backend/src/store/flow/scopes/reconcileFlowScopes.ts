import type { Tx } from '../../Database';
import { jsonRows } from '../../jsonRows';
import { holdWorkItems } from '../../workItems/holdWorkItems';
import { hasScopeChanges, type ScopesPlan } from './compareScopes';
import { planFlowScopes } from './planFlowScopes';
import type { FlowSettings, ScopeDefinition } from './readScopeDefinitions';
import { everything } from './UnitScopes';

/**
 * Makes the scopes what the catalog and the configuration say. Days of those that differ are not complete from then on, until
 * `buildFlowDays` has made them anew; items for which other rules may hold are noted to be settled. Anybody may do so at any time.
 *
 * @returns whether anything differed
 */
export async function reconcileFlowScopes(
  tx: Tx,
  settings: FlowSettings,
): Promise<boolean> {
  await holdWorkItems(tx);
  const plan = await planFlowScopes(tx, settings);
  if (!hasScopeChanges(plan)) return false;
  await forget(tx, plan.vanishedIds);
  await writeRebuilt(tx, plan.rebuilt);
  await completeEmpty(tx);
  await writeRules(tx, plan.ruled);
  await noteItems(tx, plan.unitsToSettle);
  return true;
}

async function forget(tx: Tx, scopeIds: readonly number[]): Promise<void> {
  if (scopeIds.length === 0) return;
  const bound = JSON.stringify(scopeIds.map(id => [id]));
  const ids = jsonRows(tx, 'r', { id: 'integer' });
  for (const [table, column] of [
    ['flow_days', 'scope_id'],
    ['flow_scope_units', 'scope_id'],
    ['flow_scopes', 'id'],
  ]) {
    await tx.raw(
      `DELETE FROM ${table} WHERE ${column} IN (SELECT r.id FROM ${ids})`,
      [bound],
    );
  }
}

async function writeRebuilt(
  tx: Tx,
  scopes: readonly ScopeDefinition[],
): Promise<void> {
  if (scopes.length === 0) return;
  const columns = { ref: 'text', zone: 'text', rules: 'text' } as const;
  await tx.raw(
    `INSERT INTO flow_scopes (ref, zone, rules, built_to)
     SELECT r.ref, r.zone, r.rules, 0 FROM ${jsonRows(tx, 'r', columns)}
     WHERE true ORDER BY r.ref
     ON CONFLICT (ref) DO UPDATE SET zone = excluded.zone, rules = excluded.rules, built_to = excluded.built_to`,
    [JSON.stringify(scopes.map(({ ref, zone, rules }) => [ref, zone, rules]))],
  );
  await tx.raw(
    `DELETE FROM flow_scope_units WHERE scope_id IN (
       SELECT s.id FROM ${jsonRows(tx, 'r', { ref: 'text' })}
       JOIN flow_scopes AS s ON s.ref = r.ref)`,
    [JSON.stringify(scopes.map(({ ref }) => [ref]))],
  );
  const units = scopes.flatMap(scope =>
    scope.units.map(unit => [scope.ref, unit]),
  );
  if (units.length === 0) return;
  await tx.raw(
    `INSERT INTO flow_scope_units (unit_id, scope_id)
     SELECT r.unit_id, s.id FROM ${jsonRows(tx, 'r', {
       ref: 'text',
       unit_id: 'integer',
     })}
     JOIN flow_scopes AS s ON s.ref = r.ref`,
    [JSON.stringify(units)],
  );
}

/** What has no items and no days is complete at once: most Components of a large catalog are made of repositories alone. */
async function completeEmpty(tx: Tx): Promise<void> {
  await tx.raw(
    `UPDATE flow_scopes SET built_to = NULL
     WHERE built_to = 0 AND ref <> ?
       AND NOT EXISTS (SELECT 1 FROM flow_days AS d WHERE d.scope_id = flow_scopes.id)
       AND NOT EXISTS (
         SELECT 1 FROM flow_scope_units AS s JOIN work_item_units AS u ON u.unit_id = s.unit_id
         WHERE s.scope_id = flow_scopes.id)`,
    [everything],
  );
}

async function writeRules(
  tx: Tx,
  scopes: readonly ScopeDefinition[],
): Promise<void> {
  if (scopes.length === 0) return;
  await tx.raw(
    `UPDATE flow_scopes SET rules = r.rules
     FROM ${jsonRows(tx, 'r', { ref: 'text', rules: 'text' })}
     WHERE flow_scopes.ref = r.ref`,
    [JSON.stringify(scopes.map(({ ref, rules }) => [ref, rules]))],
  );
}

async function noteItems(
  tx: Tx,
  units: ScopesPlan['unitsToSettle'],
): Promise<void> {
  if (units === 'all') {
    await tx.raw(
      'INSERT INTO settle_work_items (item_id) SELECT item_id FROM work_item_flow',
    );
  } else if (units.length > 0) {
    await tx.raw(
      `INSERT INTO settle_work_items (item_id)
       SELECT DISTINCT u.item_id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
       CROSS JOIN work_item_units AS u WHERE u.unit_id = r.id`,
      [JSON.stringify(units.map(id => [id]))],
    );
  }
}
