/** An account of a system of which it is known that an address is its own. */
export interface AddressHolder {
  id: number;
  /** Kind of its source, such as `gitlab`. */
  source: string;
  instance: string;
}

/**
 * Which account what was signed with an address counts for. Two accounts of one instance that have the same address may be two
 * people who share it, so neither is asked; of accounts of several instances, the first by source and instance.
 *
 * @param holders - all that have the address; the same account may come twice
 * @returns undefined if there is none
 */
export function addressOwner(
  holders: readonly AddressHolder[],
): number | undefined {
  const byInstance = new Map<string, Set<number>>();
  for (const { id, source, instance } of holders) {
    const key = `${source}/${instance}`;
    byInstance.set(key, (byInstance.get(key) ?? new Set()).add(id));
  }
  const [first] = [...byInstance]
    .filter(([, ids]) => ids.size === 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return first && [...first[1]][0];
}
