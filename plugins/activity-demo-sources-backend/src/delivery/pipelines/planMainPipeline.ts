import { Instant, PersonId } from '../../model';
import { BranchRef } from '../BranchRef';
import { draw, Setting } from '../changes/Setting';
import { PipelinePlan } from '../RepositoryPlan';
import { checkJobs, pipelineSeconds } from './planBranchPipelines';
import { planRun } from './planRun';

const deliveryJobs = [...checkJobs, ['package', 'build']] as const;

/** The pipeline after something has come to a branch that is delivered from. */
export function planMainPipeline(
  setting: Setting,
  options: {
    key: string;
    branch: BranchRef;
    at: Instant;
    by: PersonId;
    /** It succeeds, because somebody sees to it. */
    certain?: boolean;
  },
): { pipeline: PipelinePlan; endedAt: Instant; ok: boolean } {
  const { key, branch, at, by, certain = false } = options;
  const random = draw(setting, 'main pipeline', key);
  const run = planRun(
    {
      at: at + 900,
      seconds: pipelineSeconds(setting),
      jobs: deliveryJobs,
      failing: certain ? 0 : 5,
    },
    random,
  );
  const { statuses, jobs, endedAt, ok } = run;
  const of = { branch, at };
  return {
    pipeline: { key, of, source: 'push', by, statuses, jobs },
    endedAt,
    ok,
  };
}

/** The one that was not to run, because the message said so. */
export function planSkippedPipeline(options: {
  key: string;
  branch: BranchRef;
  at: Instant;
  by: PersonId;
}): PipelinePlan {
  const { key, branch, at, by } = options;
  return {
    key,
    of: { branch, at },
    source: 'push',
    by,
    statuses: [
      { at: at + 900, status: 'created' },
      { at: at + 950, status: 'skipped' },
    ],
    jobs: [],
  };
}
