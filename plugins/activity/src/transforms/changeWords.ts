import { formatShare, withSign } from './format';

/** `+12%` of 112 after 100, `−4%` of 96; `before` is more than nothing. */
export function changeWords(now: number, before: number): string {
  const change = now - before;
  return withSign(formatShare(Math.abs(change), before), change);
}
