import type { DayPiece } from '../../rollups/dayPieces';
import { groupBy } from '../../rollups/groupBy';
import { accountsGrain, activeDaysGrain } from '../../rollups/grains';
import {
  bucketsPerDay,
  firstDayOfMonth,
  monthOfDay,
} from '../../rollups/months';
import { unpackAccounts, unpackActiveDays } from '../../rollups/packedPeople';
import type { Tx } from '../Database';
import type { PeoplePart } from './splitPeople';

/** Tells every account that was active in one of the pieces, in which class value; some several times. */
export async function readActivePeople(
  tx: Tx,
  { scopeId, pieces }: PeoplePart,
  classes: readonly number[],
  onAccount: (accountId: number, classBits: number) => void,
): Promise<void> {
  const byMonth = groupBy(pieces, ({ day }) => monthOfDay(day));
  const isWhole = ([month, ofMonth]: [number, DayPiece[]]) =>
    ofMonth.filter(isWholeDay).length ===
    firstDayOfMonth(month + 1) - firstDayOfMonth(month);
  const whole = [...byMonth].filter(isWhole).map(([month]) => month);
  const rows = await readPacked(tx, scopeId, accountsGrain, classes, whole);
  for (const row of rows) {
    unpackAccounts(row.counts, accountId => onAccount(accountId, row.class));
  }
  const rest = pieces.filter(({ day }) => !whole.includes(monthOfDay(day)));
  await readActiveDays(
    tx,
    { scopeId, pieces: rest },
    classes,
    (accountId, _, bits) => onAccount(accountId, bits),
  );
}

/** Tells every account that was active in a piece, with its local day and the class value; some several times. */
export async function readActiveDays(
  tx: Tx,
  { scopeId, pieces }: PeoplePart,
  classes: readonly number[],
  onDay: (accountId: number, localDay: number, classBits: number) => void,
): Promise<void> {
  const byDay = groupBy(pieces, ({ day }) => day);
  const months = [...new Set([...byDay.keys()].map(monthOfDay))];
  const rows = await readPacked(tx, scopeId, activeDaysGrain, classes, months);
  for (const row of rows) {
    const firstDay = firstDayOfMonth(row.month);
    const ofMonth = Array.from({ length: 31 }, (_, day) =>
      byDay.get(firstDay + day),
    );
    unpackActiveDays(row.counts, (accountId, day, first, last) => {
      for (const piece of ofMonth[day] ?? []) {
        const isActive =
          piece.first === 0 ? first < piece.end : last >= piece.first;
        if (isActive) onDay(accountId, piece.localDay, row.class);
      }
    });
  }
}

function isWholeDay({ first, end }: DayPiece): boolean {
  return first === 0 && end === bucketsPerDay;
}

async function readPacked(
  tx: Tx,
  scopeId: number,
  grain: number,
  classes: readonly number[],
  months: readonly number[],
): Promise<{ class: number; month: number; counts: Buffer }[]> {
  if (months.length === 0) return [];
  return tx('scope_rollup')
    .where({ scope_id: scopeId, grain })
    .whereIn('class', [...classes])
    .whereIn('month', [...months])
    .select('class', 'month', 'counts');
}
