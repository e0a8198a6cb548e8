import type { DeployedChange } from './ServiceFacts';
import type { ReachedCommits } from './reachCommits';
import type { RunGroup } from './RunGroup';
import type { MergedChange } from './ServiceInputs';

/** A change and the number of the deployment that it counts for. */
export interface ChangeLink {
  change: MergedChange;
  deployment: number;
  linkedBy: DeployedChange['linkedBy'];
}

/** That a change is first contained in a deployment, and whether that counts. */
interface Arrival {
  deployment: number;
  linkedBy: DeployedChange['linkedBy'] | 'baseline';
}

/**
 * The first deployment that contains each change; without those that none contains, or of which it cannot be told. Where the source lists what a
 * deployment brought, it contains that and nothing else; what lies below its commit is there all the same, so a later one does not bring it either.
 */
export function linkChanges(
  groups: readonly RunGroup[],
  changes: readonly MergedChange[],
  reached: ReachedCommits,
): ChangeLink[] {
  const lists = groups.map(listOf);
  const listed = new Map<number, number>();
  lists.forEach((list, deployment) => {
    for (const id of list ?? []) {
      if (!listed.has(id)) listed.set(id, deployment);
    }
  });
  const links: ChangeLink[] = [];
  for (const change of changes) {
    const byCommit = arrivalOf(change, lists, reached);
    const byList = listed.get(change.id);
    if (
      byList !== undefined &&
      (byCommit === undefined || byList < byCommit.deployment)
    ) {
      links.push({ change, deployment: byList, linkedBy: 'list' });
    } else if (byCommit && byCommit.linkedBy !== 'baseline') {
      const { deployment, linkedBy } = byCommit;
      links.push({ change, deployment, linkedBy });
    }
  }
  return links.sort((a, b) => a.change.id - b.change.id);
}

/** What the sources list, of all runs that they list something for; undefined if they do for none. */
function listOf({ reached }: RunGroup): readonly number[] | undefined {
  const lists = reached.flatMap(({ changes }) =>
    changes === null ? [] : [changes],
  );
  return lists.length === 0 ? undefined : lists.flat();
}

function arrivalOf(
  { projectId, landed }: MergedChange,
  lists: readonly (readonly number[] | undefined)[],
  { deployed, first, baselines }: ReachedCommits,
): Arrival | undefined {
  const seen = first.get(projectId);
  const arrivals = landed.flatMap(sha => seen?.get(sha) ?? []);
  if (arrivals.length === 0) return undefined;
  const deployment = Math.min(...arrivals);
  if (lists[deployment] !== undefined) return undefined;
  const isDeployed = deployed[deployment].some(
    commit => commit.projectId === projectId && landed.includes(commit.sha),
  );
  if (isDeployed) return { deployment, linkedBy: 'commit' };
  return {
    deployment,
    linkedBy: baselines.get(projectId) === deployment ? 'baseline' : 'ancestry',
  };
}
