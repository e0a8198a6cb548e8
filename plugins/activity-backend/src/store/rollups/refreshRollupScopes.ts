import { changedMonths } from '../../rollups/changedMonths';
import { wholeMonth } from '../../rollups/months';
import { ScopeDefinitions } from '../../rollups/ScopeDefinitions';
import type { ResolvedScope } from '../../scope/Scope';
import type { Tx } from '../Database';
import { readCatalogFacts } from './readCatalogFacts';
import { noteAttribution } from './readScopeVersion';
import { addRollupMarks, readKnownMonths } from './rollupMarks';
import {
  readRollupAccounts,
  readRollupScopes,
  readRollupUnits,
  saveRollupDefinition,
} from './rollupScopes';

/**
 * Brings what wide scopes are made of up to date, and marks the months in which that changes their counts. To be called last
 * in every transaction that changes whose or what stored events are: links, memberships, relations, mappings of units. Such
 * a transaction holds the gate exclusively.
 */
export async function refreshRollupScopes(tx: Tx): Promise<void> {
  await noteAttribution(tx);
  const scopes = (await readRollupScopes(tx)).filter(
    ({ basis }) => basis !== 'all',
  );
  if (scopes.length === 0) return;
  const definitions = new ScopeDefinitions(await readCatalogFacts(tx));
  const ids = scopes.map(({ id }) => id);
  const accounts = await readRollupAccounts(tx, ids);
  const units = await readRollupUnits(tx, ids);
  const months = await readKnownMonths(tx, ids);
  for (const { id, ...key } of scopes) {
    const before: ResolvedScope =
      key.basis === 'members'
        ? { kind: 'people', stretches: accounts.get(id) ?? [] }
        : { kind: 'units', unitIds: units.get(id) ?? [] };
    const after = definitions.define(key);
    if (JSON.stringify(before) !== JSON.stringify(after)) {
      const changed = changedMonths(before, after, months.get(id) ?? []);
      await saveRollupDefinition(tx, id, after);
      await addRollupMarks(
        tx,
        changed.map(month => ({ scopeId: id, ...wholeMonth(month) })),
      );
    }
  }
}
