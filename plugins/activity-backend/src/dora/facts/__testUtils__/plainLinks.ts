import type { CommitParents, MergedChange, Run } from '../ServiceInputs';
import { plainAncestors } from './plainAncestors';
import type { PlainDeployment } from './plainDeployments';

/** A change, the key of the deployment that it counts for, and by what. */
export type PlainLink = [change: number, deployment: string, linkedBy: string];

/** The changes that count for a deployment, each compared with every deployment from the first on. */
export function plainLinks(
  deployments: readonly PlainDeployment[],
  changes: readonly MergedChange[],
  commits: ReadonlyMap<number, CommitParents>,
): PlainLink[] {
  const isOf = ({ projectId }: MergedChange, run: Run) =>
    run.projectId === projectId;
  const isCommitOf = (change: MergedChange, run: Run) =>
    isOf(change, run) && change.landed.includes(run.sha ?? '');
  const isBelow = (change: MergedChange, run: Run) => {
    const below = plainAncestors(commits.get(change.projectId), run.sha);
    return isOf(change, run) && change.landed.some(sha => below.has(sha));
  };
  const baselineOf = (change: MergedChange) =>
    deployments.find(({ runs }) =>
      runs.some(
        run =>
          isOf(change, run) &&
          commits.get(change.projectId)?.has(run.sha ?? ''),
      ),
    );

  function linkOf(change: MergedChange): PlainLink[] {
    let wasThere = false;
    for (const deployment of deployments) {
      const { key, runs } = deployment;
      const isIt = runs.some(run => isCommitOf(change, run));
      const isThere = isIt || runs.some(run => isBelow(change, run));
      if (runs.some(run => run.changes !== null)) {
        const isListed = runs.some(run => run.changes?.includes(change.id));
        if (isListed) return [[change.id, key, 'list']];
      } else if (isThere && !wasThere) {
        if (isIt) return [[change.id, key, 'commit']];
        const isBaseline = baselineOf(change) === deployment;
        return isBaseline ? [] : [[change.id, key, 'ancestry']];
      }
      wasThere ||= isThere;
    }
    return [];
  }

  return changes.flatMap(linkOf).sort(([a], [b]) => a - b);
}
