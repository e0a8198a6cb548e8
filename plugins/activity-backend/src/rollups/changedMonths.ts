import type { AccountStretch, ResolvedScope } from '../scope/Scope';
import { bucketsOfMonth, bucketsPerDay } from './months';

/**
 * Those of the months in which two definitions of a scope differ. A stretch that only begins or ends otherwise changes the
 * months from the one moment to the other.
 */
export function changedMonths(
  before: ResolvedScope,
  after: ResolvedScope,
  months: readonly number[],
): number[] {
  if (before.kind !== 'people' || after.kind !== 'people') {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [...months];
  }
  const differing = [
    ...without(before.stretches, after.stretches),
    ...without(after.stretches, before.stretches),
  ];
  const edges = differing.length === 0 ? [] : differences(differing);
  // The local day of an author lies in the next month sometimes, hence the day of margin.
  return months.filter(month => {
    const { from, to } = bucketsOfMonth(month);
    return edges.some(
      edge => edge.from < to + bucketsPerDay && edge.to > from - bucketsPerDay,
    );
  });
}

function without(
  stretches: AccountStretch[],
  others: AccountStretch[],
): AccountStretch[] {
  const keys = new Set(others.map(keyOf));
  return stretches.filter(stretch => !keys.has(keyOf(stretch)));
}

function keyOf(stretch: AccountStretch): string {
  return `${stretch.accountId} ${stretch.fromBucket} ${stretch.toBucket}`;
}

/** Times in which exactly one of the definitions has the account. */
function differences(
  stretches: AccountStretch[],
): { from: number; to: number }[] {
  const byAccount = new Map<number, number[]>();
  for (const { accountId, fromBucket, toBucket } of stretches) {
    const ends = byAccount.get(accountId) ?? [];
    byAccount.set(accountId, ends);
    ends.push(fromBucket ?? -Infinity, toBucket ?? Infinity);
  }
  return [...byAccount.values()].flatMap(ends => {
    // Stretches of one definition do not overlap, so passing an end changes which of the two has the account.
    const sorted = ends.sort((a, b) => (a < b ? -1 : Number(a > b)));
    const found: { from: number; to: number }[] = [];
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      const [from, to] = [sorted[index], sorted[index + 1]];
      if (from < to) found.push({ from, to });
    }
    return found;
  });
}
