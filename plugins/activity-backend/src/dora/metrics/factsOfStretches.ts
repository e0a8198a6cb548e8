import { firstAfter } from '../../flow/metrics/firstAfter';
import type {
  NarrowChange,
  NarrowDeployment,
  NarrowFacts,
} from './NarrowFacts';

/**
 * Facts by the stretches that they lie in, each looked at once; what lies in none is dropped.
 *
 * @param stretches - half-open, in order, each beginning where the one before ends
 */
export function factsOfStretches(
  { deployments, changes }: NarrowFacts,
  stretches: readonly { from: number; to: number }[],
): NarrowFacts[] {
  const starts = stretches.map(({ from }) => from);
  const end = stretches.at(-1)?.to ?? -Infinity;
  const found = stretches.map(() => ({
    deployments: [] as NarrowDeployment[],
    changes: [] as NarrowChange[],
  }));
  const stretchOf = (at: number) =>
    at < end ? found[firstAfter(starts, at) - 1] : undefined;
  for (const deployment of deployments) {
    stretchOf(deployment.at)?.deployments.push(deployment);
  }
  for (const change of changes) {
    stretchOf(change.deployedAt)?.changes.push(change);
  }
  return found;
}
