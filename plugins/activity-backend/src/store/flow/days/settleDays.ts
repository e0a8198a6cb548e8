import { dayChanges, type DayFact } from '../../../flow/days/dayChanges';
import type { DayChange } from '../../../flow/days/DayChange';
import { DayLedger } from '../../../flow/days/DayLedger';
import type { Tx } from '../../Database';
import type { UnitScopes } from '../scopes/UnitScopes';
import { addToDays } from './addToDays';

/** What an item adds to days, and the units in whose days it is counted. */
export interface CountedFact {
  itemId: number;
  fact: DayFact;
  units: readonly number[];
}

/**
 * Takes out of the days of all scopes what items have added before, and puts in what they add now. Where the days of a scope are being
 * made anew, only those count that have had their turn: the others will be counted as they are then.
 */
export async function settleDays(
  tx: Tx,
  scopes: UnitScopes,
  {
    before,
    now,
  }: { before: readonly CountedFact[]; now: readonly CountedFact[] },
): Promise<void> {
  const ledger = new DayLedger();
  const note = (
    { itemId, fact, units }: CountedFact,
    enter: (scopeId: number, change: DayChange) => void,
  ) => {
    const byZone = new Map<string, DayChange[]>();
    for (const { id, zone, builtTo } of scopes.of(units)) {
      if (builtTo !== null && itemId > builtTo) continue;
      const changes = byZone.get(zone) ?? dayChanges(fact, zone);
      byZone.set(zone, changes);
      for (const change of changes) enter(id, change);
    }
  };
  for (const it of before) note(it, (id, day) => ledger.subtract(id, day));
  for (const it of now) note(it, (id, day) => ledger.add(id, day));
  await addToDays(tx, ledger.entries());
}
