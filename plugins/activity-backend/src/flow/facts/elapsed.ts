/** The time between two instants; null if one is missing, or if they are the wrong way round: an impossible span is unknown. */
export function elapsed(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from;
}
