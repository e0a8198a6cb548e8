import { PipelineHistory } from '../../model';
import { PipelineKey, PipelinePlan } from '../RepositoryPlan';
import { RepositoryWriter } from './RepositoryWriter';
import { Writable } from './Writable';

/** The pipelines of a repository whose refs are written, by their keys; those without a commit are left out. */
export function writePipelines(
  writer: RepositoryWriter,
  plans: readonly PipelinePlan[],
): Map<PipelineKey, PipelineHistory> {
  const pipelines = new Map<PipelineKey, PipelineHistory>();
  for (const plan of plans) {
    const { key, of, source, by, statuses } = plan;
    const [{ at }] = statuses;
    const tip = writer.tipAt(of.branch, of.at);
    const ref = tip && refOf(writer, plan);
    if (!ref) continue;
    const pipeline: Writable<PipelineHistory> = {
      id: 0,
      iid: pipelines.size + 1,
      sha: tip.sha,
      ref,
      source,
      by,
      statuses,
      jobs: plan.jobs.map(planned => {
        const job = { id: 0, ...planned };
        // The site numbers jobs when the pipeline is created, not when they start.
        writer.ids.enrol('job', at, job);
        return job;
      }),
    };
    writer.ids.enrol('pipeline', at, pipeline);
    pipelines.set(key, pipeline);
  }
  return pipelines;
}

/** Pipelines of merge requests run on a ref of the site's own. */
function refOf(
  writer: RepositoryWriter,
  { of, source }: PipelinePlan,
): string | undefined {
  if (source !== 'merge_request_event' || of.branch.kind !== 'change') {
    return writer.names.of(of.branch, of.at);
  }
  const request = writer.requests.get(of.branch.key);
  return request && `refs/merge-requests/${request.iid}/head`;
}
