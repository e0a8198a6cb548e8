import { changedMonths } from '../../rollups/changedMonths';
import { groupBy } from '../../rollups/groupBy';
import {
  bucketsOfMonth,
  bucketsPerDay,
  wholeMonth,
} from '../../rollups/months';
import { ScopeDefinitions } from '../../rollups/ScopeDefinitions';
import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../Database';
import {
  type DefinitionRows,
  toDefinitionRows,
  toPeople,
  toUnits,
} from './definitionRows';
import { type EventSpan, readEventSpan } from './readEventSpan';
import { readCatalogFacts } from './readCatalogFacts';
import { noteAttribution } from './readScopeVersion';
import { addRollupMarks, readKnownMonths } from './rollupMarks';
import { readRollupScopes, type RollupScope } from './rollupScopes';
import {
  readDefinitionRows,
  type Reattributed,
  saveDefinitionRows,
} from './storedDefinitions';

/** A wide scope that is made of something else now. */
interface ChangedScope {
  id: number;
  before: ResolvedScope;
  after: ResolvedScope;
}

/**
 * Brings what wide scopes are made of up to date, and marks the months in which that changes their counts. To be called last
 * in every transaction that changes whose or what stored events are: links, memberships, relations, mappings of units. Such
 * a transaction holds the gate exclusively.
 *
 * @param reattributed - all that the transaction has changed, if it is only links or only mappings. A scope has an account,
 *   and a unit, whatever others it has, so only these are looked at, and nobody waits for the gate for long
 */
export async function refreshRollupScopes(
  tx: Tx,
  reattributed?: Reattributed,
): Promise<void> {
  await noteAttribution(tx);
  const scopes = (await readRollupScopes(tx)).filter(
    ({ basis }) => basis !== 'all',
  );
  if (scopes.length === 0) return;
  const before = await readDefinitionRows(tx, reattributed);
  const definitions = new ScopeDefinitions(
    await readCatalogFacts(tx, reattributed),
  );
  const changed = findChanged(scopes, before, definitions);
  if (changed.length === 0) return;
  const ids = new Set(changed.map(({ id }) => id));
  const ofChanged = (row: { scope_id: number }) => ids.has(row.scope_id);
  const after = changed.map(scope => toDefinitionRows(scope.id, scope.after));
  await saveDefinitionRows(
    tx,
    {
      accounts: before.accounts.filter(ofChanged),
      units: before.units.filter(ofChanged),
    },
    {
      accounts: after.flatMap(({ accounts }) => accounts),
      units: after.flatMap(({ units }) => units),
    },
  );
  await markChanged(tx, changed, reattributed);
}

function findChanged(
  scopes: readonly RollupScope[],
  rows: DefinitionRows,
  definitions: ScopeDefinitions,
): ChangedScope[] {
  const accounts = groupBy(rows.accounts, row => row.scope_id);
  const units = groupBy(rows.units, row => row.scope_id);
  return scopes.flatMap(({ id, ...key }) => {
    const before =
      key.basis === 'members'
        ? toPeople(accounts.get(id) ?? [])
        : toUnits(units.get(id) ?? []);
    const after = definitions.define(key);
    const same = JSON.stringify(before) === JSON.stringify(after);
    return same ? [] : [{ id, before, after }];
  });
}

/** A scope's months, but none in which nothing has happened that may count otherwise now. */
async function markChanged(
  tx: Tx,
  changed: readonly ChangedScope[],
  reattributed: Reattributed | undefined,
): Promise<void> {
  const span = reattributed ? await readEventSpan(tx, reattributed) : 'all';
  if (!span) return;
  const known = await readKnownMonths(
    tx,
    changed.map(({ id }) => id),
  );
  await addRollupMarks(
    tx,
    changed.flatMap(({ id, before, after }) =>
      changedMonths(before, after, known.get(id) ?? [])
        .filter(month => span === 'all' || touches(month, span))
        .map(month => ({ scopeId: id, ...wholeMonth(month) })),
    ),
  );
}

/** By an author's clock, an event may be in the month before or after. */
function touches(month: number, span: EventSpan): boolean {
  const { from, to } = bucketsOfMonth(month);
  return span.from < to + bucketsPerDay && span.to >= from - bucketsPerDay;
}
