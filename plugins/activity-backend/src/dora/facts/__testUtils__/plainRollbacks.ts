import type { CommitParents, Run } from '../ServiceInputs';
import { plainAncestors } from './plainAncestors';
import type { PlainDeployment } from './plainDeployments';

/** By key: the keys of the deployments that a deployment takes back, place by place. */
export function plainRollbacks(
  deployments: readonly PlainDeployment[],
  commits: ReadonlyMap<number, CommitParents>,
): Map<string, string[]> {
  const taken = new Map<string, string[]>();
  const take = (key: string, other: string) => {
    if (other !== key) taken.set(key, [...(taken.get(key) ?? []), other]);
  };
  const places = new Set(
    deployments.flatMap(({ runs }) => runs.map(placeName)),
  );
  for (const place of places) {
    let had: { sha: string; key: string }[] = [];
    const arrivals = deployments.flatMap(({ key, runs }) =>
      runs
        .filter(run => placeName(run) === place)
        .map(run => ({ key, projectId: run.projectId, sha: run.sha ?? '' })),
    );
    for (const { key, projectId, sha } of arrivals) {
      const isOlder = (a: string, b: string) =>
        plainAncestors(commits.get(projectId ?? 0), b).has(a);
      const now = had.at(-1);
      const before = had.findLastIndex(one => one.sha === sha);
      if (now === undefined || now.sha === sha) {
        had = [...had.slice(0, -1), { sha, key }];
      } else if (before >= 0 && !isOlder(now.sha, sha)) {
        take(key, now.key);
        had = [...had.slice(0, before), { sha, key }];
      } else if (before < 0 && isOlder(sha, now.sha)) {
        take(key, now.key);
        while (had.length > 0 && isOlder(sha, had[had.length - 1].sha)) {
          had.pop();
        }
        had.push({ sha, key });
      } else {
        had.push({ sha, key });
      }
    }
  }
  return taken;
}

function placeName({ projectId, environment }: Run): string {
  return `${projectId}/${environment}`;
}
