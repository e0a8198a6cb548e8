/**
 * The rest of a list of which a part was given. A list that does not have its last one any more is given whole: to give
 * something twice does no harm.
 */
export function recordsAfter<T extends { key: string }>(
  last: string | undefined,
  records: readonly T[],
): readonly T[] {
  const index =
    last === undefined ? -1 : records.findLastIndex(({ key }) => key === last);
  return records.slice(index + 1);
}
