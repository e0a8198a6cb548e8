/**
 * Which part of a range is completely read, 0 to 1; undefined where that is not known. What is still to come counts for
 * nothing.
 *
 * @param coveredFrom - the oldest instant from which everything is there; null while not known
 * @param range - ISO instants, or local date-times that are taken as UTC: a part of a day makes no difference to be seen
 * @param now - UTC epoch milliseconds
 */
export function coveredShare(
  coveredFrom: string | null,
  range: { from: string; to: string },
  now: number,
): number | undefined {
  if (coveredFrom === null) return undefined;
  const from = instantOf(range.from);
  const to = Math.min(instantOf(range.to), now);
  if (!(to > from)) return undefined;
  const covered = to - Math.max(from, instantOf(coveredFrom));
  return Math.min(1, Math.max(0, covered / (to - from)));
}

function instantOf(time: string): number {
  const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/.test(time);
  return Date.parse(hasOffset ? time : `${time}Z`);
}
