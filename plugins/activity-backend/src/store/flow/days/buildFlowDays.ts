import { dayChanges } from '../../../flow/days/dayChanges';
import { DayLedger } from '../../../flow/days/DayLedger';
import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { readRows } from '../../scopedEvents/Sql';
import { holdWorkItems } from '../../workItems/holdWorkItems';
import { joinInOrder } from '../../workItems/joinInOrder';
import {
  everything,
  toFlowScope,
  type FlowScope,
  type ScopeRow,
} from '../scopes/UnitScopes';
import { addToDays } from './addToDays';
import { dayFactColumns, toDayFact, type DayFactRow } from './DayFactRow';

/** Most scopes have no work items, and are done with in no time. */
const scopesAtATime = 20;

/**
 * Goes on making anew the days of scopes that are not complete, from what is stored of items, in the order of these. Whoever settles an
 * item meanwhile counts it where it has had its turn. A process that ends leaves the rest to whoever comes next.
 *
 * @param limit - items in one transaction
 * @returns whether there may be more to do
 */
export async function buildFlowDays(tx: Tx, limit: number): Promise<boolean> {
  await holdWorkItems(tx);
  await joinInOrder(tx);
  const rows: ScopeRow[] = await tx('flow_scopes')
    .whereNotNull('built_to')
    .orderBy('id')
    .limit(scopesAtATime)
    .select();
  let left = limit;
  for (const scope of rows.map(toFlowScope)) {
    if (left === 0) return true;
    left -= await goOn(tx, scope, left);
  }
  return left === 0 || rows.length === scopesAtATime;
}

/** Has the days of all scopes made anew by `buildFlowDays`. */
export async function restartFlowDays(tx: Tx): Promise<void> {
  await holdWorkItems(tx);
  await tx('flow_scopes').update({ built_to: 0 });
}

/** Whether there are scopes of which the days are not complete. */
export async function hasUnbuiltDays(tx: Tx): Promise<boolean> {
  const row = await tx('flow_scopes').whereNotNull('built_to').first('id');
  return row !== undefined;
}

/** @returns how many items have had their turn */
async function goOn(tx: Tx, scope: FlowScope, limit: number): Promise<number> {
  const { id, zone, builtTo } = scope;
  if (builtTo === 0) await tx('flow_days').where({ scope_id: id }).delete();
  const items = await readItems(tx, scope, limit);
  const ledger = new DayLedger();
  for (const { fact } of items) {
    if (!fact) continue;
    for (const change of dayChanges(fact, zone)) ledger.add(id, change);
  }
  await addToDays(tx, ledger.entries());
  await tx('flow_scopes')
    .where({ id })
    .update({
      built_to: items.length < limit ? null : items[items.length - 1].itemId,
    });
  return items.length;
}

/** The next items of a scope. What is not settled yet has no fact. */
async function readItems(
  tx: Tx,
  { id, ref, builtTo }: FlowScope,
  limit: number,
) {
  const next =
    ref === everything
      ? 'SELECT e.item_id FROM work_item_flow AS e WHERE e.item_id > ? ORDER BY e.item_id LIMIT ?'
      : `SELECT DISTINCT u.item_id FROM flow_scope_units AS s
         CROSS JOIN work_item_units AS u
         WHERE s.scope_id = ? AND u.unit_id = s.unit_id AND u.item_id > ?
         ORDER BY u.item_id LIMIT ?`;
  const rows = await readRows<{ item_id: BigIntColumn } & Partial<DayFactRow>>(
    tx,
    {
      text: `
      SELECT n.item_id, ${dayFactColumns.map(name => `f.${name}`).join(', ')}
      FROM (${next}) AS n LEFT JOIN work_item_flow AS f ON f.item_id = n.item_id
      ORDER BY n.item_id`,
      bindings: [...(ref === everything ? [] : [id]), builtTo, limit],
    },
  );
  return rows.map(row => ({
    itemId: Number(row.item_id),
    fact: isFact(row) ? toDayFact(row) : undefined,
  }));
}

function isFact(row: Partial<DayFactRow>): row is DayFactRow {
  return typeof row.stages === 'string';
}
