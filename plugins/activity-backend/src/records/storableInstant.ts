/** Instants that a JavaScript date can hold; what lies beyond is clamped. */
const maxInstant = 8.64e15;

/** An instant as it is stored: whole milliseconds that a date can hold. */
export function storableInstant(instant: number): number {
  return Math.min(Math.max(Math.trunc(instant), -maxInstant), maxInstant);
}

/** As above, for instants that may be missing. */
export function instantOrNull(instant: number | undefined): number | null {
  return instant === undefined ? null : storableInstant(instant);
}
