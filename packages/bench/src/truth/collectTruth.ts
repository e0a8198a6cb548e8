import { classifyCommits } from './classifyCommits';
import type { TrueCommit } from './GitCommit';
import type { Attribution } from './attributeCommits';
import type { Repository } from './Repository';

/**
 * All commits of several repositories, each sha once, however many of them have it: it then counts for the branch of the
 * lowest order, of several with the same order for the first by name.
 */
export function collectTruth(
  repositories: readonly Repository[],
): TrueCommit[] {
  const places = new Map<string, { names: Set<string>; best: Attribution }>();
  for (const { name, attribution } of repositories) {
    for (const [sha, found] of attribution) {
      const place = places.get(sha);
      if (!place) {
        places.set(sha, { names: new Set([name]), best: found });
      } else {
        place.names.add(name);
        if (comesBefore(found, place.best)) place.best = found;
      }
    }
  }
  const bySha = new Map(
    repositories.flatMap(({ commits }) => commits.map(c => [c.sha, c])),
  );
  const commits = [...bySha.values()];
  const classes = classifyCommits(
    commits.map(commit => ({
      ...commit,
      isOnDefault: places.get(commit.sha)!.best.order === 0,
    })),
  );
  return commits.map(commit => ({
    ...commit,
    classes: classes.get(commit.sha)!,
    branch: places.get(commit.sha)!.best.branch,
    repositories: places.get(commit.sha)!.names,
  }));
}

function comesBefore(a: Attribution, b: Attribution): boolean {
  return a.order === b.order ? a.branch < b.branch : a.order < b.order;
}
