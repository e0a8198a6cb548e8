import type { RunGroup } from './RunGroup';

/** By the id of any of their runs: deployments, numbered by their place in time. */
export function numbersByRun(
  groups: readonly RunGroup[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  groups.forEach(({ reached, attempts }, number) => {
    for (const { id } of reached) numbers.set(id, number);
    for (const { id } of attempts) numbers.set(id, number);
  });
  return numbers;
}
