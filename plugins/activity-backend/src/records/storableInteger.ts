const most = 2 ** 31 - 1;

/** A number as a 32-bit column takes it: whole, and clamped. */
export function storableInteger(value: number): number {
  return Math.min(Math.max(Math.trunc(value), -most), most);
}

/** As above, for numbers that may be missing. */
export function integerOrNull(value: number | undefined): number | null {
  return value === undefined ? null : storableInteger(value);
}
