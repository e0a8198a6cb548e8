import type { AccountStretch } from './Scope';

/**
 * Joins stretches of one account that overlap or touch, so that each event is in one at most: somebody is a member of a
 * Group and of its parent at once.
 */
export function mergeStretches(stretches: AccountStretch[]): AccountStretch[] {
  const merged: AccountStretch[] = [];
  for (const next of [...stretches].sort(inOrder)) {
    const last = merged[merged.length - 1];
    if (last?.accountId === next.accountId && start(next) <= end(last)) {
      last.toBucket = end(next) > end(last) ? next.toBucket : last.toBucket;
    } else if (start(next) < end(next)) {
      merged.push({ ...next });
    }
  }
  return merged;
}

function inOrder(a: AccountStretch, b: AccountStretch): number {
  if (a.accountId !== b.accountId) return a.accountId - b.accountId;
  const [startA, startB] = [start(a), start(b)];
  if (startA === startB) return 0;
  return startA < startB ? -1 : 1;
}

function start(stretch: AccountStretch): number {
  return stretch.fromBucket ?? -Infinity;
}

function end(stretch: AccountStretch): number {
  return stretch.toBucket ?? Infinity;
}
