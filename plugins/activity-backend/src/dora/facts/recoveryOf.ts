import { elapsed } from '../../flow/facts/elapsed';
import type { Failure } from './findFailures';
import type { RunGroup } from './RunGroup';
import type { DeploymentFact } from './ServiceFacts';

/** When and how soon a deployment has recovered. */
export type Recovery = Pick<
  DeploymentFact,
  'detectedAt' | 'recoveredAt' | 'recoveryMs' | 'detectedMs'
>;

/** With incidents a deployment has recovered when the last of them was resolved, without any when the first later deployment repaired it. */
export function recoveryOf(
  number: number,
  { incidents, repairs }: Failure,
  groups: readonly RunGroup[],
): Recovery {
  const detectedAt = earliest(incidents.map(({ beganAt }) => beganAt));
  const recoveredAt =
    incidents.length > 0
      ? latest(incidents.map(({ resolvedAt }) => resolvedAt))
      : earliest(repairs.map(repair => groups[repair].at));
  return {
    detectedAt,
    recoveredAt,
    recoveryMs: elapsed(groups[number].at, recoveredAt),
    detectedMs: elapsed(detectedAt, recoveredAt),
  };
}

function earliest(instants: readonly number[]): number | null {
  return instants.reduce<number | null>(
    (first, at) => (first === null || at < first ? at : first),
    null,
  );
}

/** Null if any is. */
function latest(instants: readonly (number | null)[]): number | null {
  return instants.reduce(
    (last, at) => (last === null || at === null ? null : Math.max(last, at)),
    -Infinity,
  );
}
