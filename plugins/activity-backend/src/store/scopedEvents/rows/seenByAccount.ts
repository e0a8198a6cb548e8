/**
 * That a sighting is not gone, in the words of the index by unit and account: so put, a question can be answered by that index
 * and cannot by the one by unit and bucket, whatever the planner believes. `gone_at` is never negative.
 *
 * @param alias - of the sightings; that they have an account has to be said, or to follow from what is
 */
export function seenByAccount(alias: string): string {
  return `coalesce(${alias}.gone_at, -1) = -1`;
}
