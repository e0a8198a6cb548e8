import type { Run } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import type { StoredService } from '../services/readServices';
import { readDeploymentRuns } from './readDeploymentRuns';
import { readEventRuns } from './readEventRuns';
import { readReportedRuns } from './readReportedRuns';
import { readServiceProjects } from './readServiceProjects';

/**
 * Reads the runs of a service that any definition could match: deployments, pipelines with their jobs, releases and tags of its projects, and what was
 * reported of it; whatever became of them. The latest first, by when they ended, else were created.
 *
 * @param options.runs - how many; undefined for all
 */
export async function readCandidates(
  tx: Tx,
  service: Pick<StoredService, 'ref' | 'unitIds'>,
  { runs: most }: { runs?: number } = {},
): Promise<Run[]> {
  const projects = await readServiceProjects(tx, service);
  const runs = [
    ...(await readDeploymentRuns(
      tx,
      projects.map(({ id }) => id),
      most,
    )),
    ...(await readEventRuns(tx, projects, most)),
    ...(await readReportedRuns(tx, service.ref, projects, most)),
  ];
  return withoutTwins(runs).sort(compareLatest).slice(0, most);
}

/** Jobs, but for those of a name that the forge knows as deployments of the same pipeline: these are the same jobs, and tell more. */
function withoutTwins(runs: readonly Run[]): Run[] {
  const known = new Set(
    runs.flatMap(run => (run.kind === 'deployment' ? jobKey(run) : [])),
  );
  return runs.filter(run => run.kind !== 'job' || !known.has(jobKey(run)));
}

function jobKey({ projectId, pipeline, job }: Run): string {
  return JSON.stringify([projectId, pipeline, job]);
}

/** At one instant by the numbers of the rows, as the statements do it: of two that are as long, the text tells. */
function compareLatest(a: Run, b: Run): number {
  const later = (b.finishedAt ?? b.createdAt) - (a.finishedAt ?? a.createdAt);
  if (later !== 0 || a.id === b.id) return later;
  return b.id.length - a.id.length || (a.id < b.id ? 1 : -1);
}
