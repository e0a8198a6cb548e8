import type { CommitFinder } from './CommitFinder';
import { PlaceHistory } from './PlaceHistory';
import { placeOf } from './placeOf';
import type { ReachedCommits } from './reachCommits';
import type { RunGroup } from './RunGroup';
import type { Run } from './ServiceInputs';

/**
 * The numbers of the deployments that each deployment takes back: those that its reports name, where they are known and were before it; else what
 * each of its places had, where it goes back. Deployments are numbered by their place in time.
 *
 * @param numbers - of deployments, by the ids of their runs
 */
export function findRollbacks(
  groups: readonly RunGroup[],
  reached: ReachedCommits,
  finder: CommitFinder,
  numbers: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const places = new Map<string, PlaceHistory<number>>();
  let current = 0;
  const ancestorsIn =
    (projectId: number | null) => (older: string, newer: string) => {
      if (projectId === null) return false;
      // Most commits are new, and what nothing had reached before is an ancestor of nothing that is there.
      const since = reached.first.get(projectId)?.get(older) ?? current;
      return (
        since < current && finder.graphOf(projectId).isAncestor(older, newer)
      );
    };
  return groups.map((group, index) => {
    current = index;
    const named = namedBy(group, numbers).filter(number => number < index);
    const replaced = group.reached.flatMap(run => {
      const { place, projectId, sha } = arrivalOf(run, finder);
      const history =
        places.get(place) ?? new PlaceHistory<number>(ancestorsIn(projectId));
      places.set(place, history);
      const taken = history.arrive(sha, index, named.length > 0);
      // Several jobs may arrive at one place.
      return taken === undefined || taken === index ? [] : [taken];
    });
    return named.length > 0 ? named : replaced;
  });
}

function namedBy(
  { reached }: RunGroup,
  numbers: ReadonlyMap<string, number>,
): number[] {
  return reached.flatMap(({ reported }) => {
    const name = reported?.rollbackOf;
    if (name === undefined) return [];
    return numbers.get(`reported:${name}`) ?? numbers.get(name) ?? [];
  });
}

/** A report belongs to no project, but commits only follow those of their own. */
function arrivalOf(run: Run, finder: CommitFinder) {
  const [found] = finder.commitsOf(run);
  const projectId =
    found?.projectId ?? run.projectId ?? finder.onlyProject() ?? null;
  return {
    place: `${placeOf(run)} of ${projectId}`,
    projectId,
    sha: found?.sha ?? run.sha?.toLowerCase() ?? null,
  };
}
