import { hasReached } from '../../../dora/facts/hasReached';
import type { Run, ServiceInputs } from '../../../dora/facts/ServiceInputs';
import { runMatcher } from '../../../dora/rules/runMatcher';
import type { Tx } from '../../Database';
import type { StoredService } from '../services/readServices';
import { readCandidates } from './readCandidates';
import { readCommits } from './readCommits';
import { readIncidents } from './readIncidents';
import { readMergedChanges } from './readMergedChanges';
import {
  readServiceProjects,
  type ServiceProject,
} from './readServiceProjects';

/** What facts follow from, and how many runs there were that some definition could match. */
export interface ReadInputs extends ServiceInputs {
  candidates: number;
}

/** Reads everything that the facts of a service follow from, by a handful of statements, however much it is. */
export async function readInputs(
  tx: Tx,
  service: StoredService,
): Promise<ReadInputs> {
  const candidates = await readCandidates(tx, service);
  const match = runMatcher(service.definition);
  const runs = candidates.filter(run => match(run) !== undefined);
  const projects = await readServiceProjects(tx, service);
  return {
    candidates: candidates.length,
    runs,
    changes: await readMergedChanges(
      tx,
      projects.map(({ id }) => id),
    ),
    incidents: await readIncidents(tx, service),
    fixes: service.failures.fixes,
    commits: await readCommits(tx, projectsToWalk(runs, projects)),
  };
}

/** The projects of which something was deployed without a list; all of them, if that was reported and may be of any. */
function projectsToWalk(
  runs: readonly Run[],
  projects: readonly ServiceProject[],
): ServiceProject[] {
  const unlisted = new Set(
    runs
      .filter(
        run => run.changes === null && run.sha !== null && hasReached(run),
      )
      .map(({ projectId }) => projectId),
  );
  return projects.filter(({ id }) => unlisted.has(null) || unlisted.has(id));
}
