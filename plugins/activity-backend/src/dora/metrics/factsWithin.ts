import type { NarrowFacts } from './NarrowFacts';

/** The facts of [from, to): changes go by their deployment. */
export function factsWithin(
  { deployments, changes }: NarrowFacts,
  { from, to }: { from: number; to: number },
): NarrowFacts {
  return {
    deployments: deployments.filter(({ at }) => from <= at && at < to),
    changes: changes.filter(
      ({ deployedAt }) => from <= deployedAt && deployedAt < to,
    ),
  };
}
