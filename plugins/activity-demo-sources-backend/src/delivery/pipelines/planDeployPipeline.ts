import { PipelineKey, PipelinePlan } from '../RepositoryPlan';
import { UnnumberedDeployment } from '../releases/ReleaseRecord';

type Started = Pick<UnnumberedDeployment, 'environment' | 'statuses'>;

/** Names the pipeline that somebody starts to deploy something that was built before. */
export function deployKeyOf({ environment, statuses }: Started): PipelineKey {
  return `deploy/${environment}/${statuses[0].at}`;
}

/** That pipeline, with its only job; none if it is deployed by the pipeline that builds it. */
export function planDeployPipeline(
  deployment: Pick<UnnumberedDeployment, 'of' | 'by' | 'pipeline'> & Started,
): PipelinePlan[] {
  const { of, by, environment, pipeline, statuses } = deployment;
  if (pipeline !== undefined) return [];
  const { at: startedAt } = statuses[1];
  const { at: finishedAt, status } = statuses[statuses.length - 1];
  const isOver =
    status === 'success' || status === 'failed' || status === 'canceled';
  return [
    {
      key: deployKeyOf(deployment),
      of,
      source: 'web',
      by,
      statuses,
      jobs: isOver
        ? [
            {
              name: `deploy:${environment}`,
              stage: 'deploy',
              startedAt,
              finishedAt,
              status,
            },
          ]
        : [],
    },
  ];
}
