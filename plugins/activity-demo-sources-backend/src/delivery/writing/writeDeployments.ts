import { DeploymentHistory, Instant, PipelineHistory } from '../../model';
import { TipAt } from '../BranchRef';
import { deployKeyOf } from '../pipelines/planDeployPipeline';
import { DeploymentPlan, PipelineKey } from '../RepositoryPlan';
import { RepositoryWriter } from './RepositoryWriter';
import { Writable } from './Writable';

/** The deployments of a repository whose refs and merge requests are written. */
export function writeDeployments(
  writer: RepositoryWriter,
  plans: readonly DeploymentPlan[],
  pipelines: ReadonlyMap<PipelineKey, PipelineHistory>,
): DeploymentHistory[] {
  const deployments: DeploymentHistory[] = [];
  const merges = mergesOf(writer);
  /** What an environment has not seen yet: few at any time. */
  const unseen = { staging: merges, production: merges };
  for (const plan of plans) {
    const { id, environment, of, by, tag, statuses, broke, purpose } = plan;
    const tip = writer.tipAt(of.branch, of.at);
    const ref = tag ? `v${tag}` : writer.names.of(of.branch, of.at);
    if (!tip || !ref) continue;
    const deployed = statuses.some(({ status }) => status === 'success');
    const fresh = deployed
      ? unseen[environment].filter(merge => reaches(writer, of, merge))
      : [];
    const changes = fresh.map(({ iid }) => iid).sort((a, b) => a - b);
    if (fresh.length > 0) {
      const news = new Set(fresh);
      unseen[environment] = unseen[environment].filter(
        merge => !news.has(merge),
      );
    }
    const pipeline = pipelines.get(plan.pipeline ?? deployKeyOf(plan));
    const deployment: Writable<DeploymentHistory> = {
      id,
      iid: deployments.length + 1,
      environment,
      ref,
      sha: tip.sha,
      by,
      statuses,
      changes,
      broke,
      purpose,
    };
    if (pipeline) {
      writer.ids.afterwards(() => {
        deployment.pipeline = pipeline.id;
      });
    }
    deployments.push(deployment);
  }
  return deployments;
}

interface Merge {
  readonly iid: number;
  readonly at: Instant;
  /** The release branch that it went to; none if it was the default branch. */
  readonly line?: string;
}

function mergesOf(writer: RepositoryWriter): Merge[] {
  return writer.plan.changes.flatMap(({ key, target, request }) => {
    const { iid } = writer.requests.get(key) ?? {};
    if (iid === undefined || request?.end?.kind !== 'merged') return [];
    const line = target.kind === 'release' ? target.line : undefined;
    return [{ iid, at: request.end.at, line }];
  });
}

/** Whether what was merged is in the tip of a branch at a moment. */
function reaches(writer: RepositoryWriter, of: TipAt, merge: Merge): boolean {
  if (of.branch.kind !== 'release') {
    return merge.line === undefined && merge.at <= of.at;
  }
  const { line } = of.branch;
  if (merge.line !== undefined) return merge.line === line && merge.at <= of.at;
  const opened = writer.plan.versions.find(
    ({ version, opensBranch }) => opensBranch && version === `${line}.0`,
  );
  return opened !== undefined && merge.at <= opened.at;
}
