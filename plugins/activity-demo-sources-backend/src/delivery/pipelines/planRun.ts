import { Random } from '../../chance';
import { Instant, PipelineStatus } from '../../model';
import { PipelinePlan } from '../RepositoryPlan';

type Job = PipelinePlan['jobs'][number];

/** How a pipeline goes. */
export interface Run {
  readonly statuses: readonly { at: Instant; status: PipelineStatus }[];
  readonly jobs: readonly Job[];
  /** When it was over, with all attempts. */
  readonly endedAt: Instant;
  readonly ok: boolean;
}

export interface RunOptions {
  readonly at: Instant;
  /** What a run takes when nothing is special, in seconds. */
  readonly seconds: number;
  /** Names of jobs and their stages, one after the other. */
  readonly jobs: readonly (readonly [name: string, stage: string])[];
  /** In so many of a hundred cases. */
  readonly failing: number;
  /** It is cancelled when it is not over by then. */
  readonly overtakenAt?: Instant;
}

/** A pipeline from its creation to its end: some fail, some of those are tried again. */
export function planRun(options: RunOptions, random: Random): Run {
  const { at, seconds, failing, overtakenAt = Infinity } = options;
  const startedAt = at + 4000 + random.below(40_000);
  const took = Math.floor((seconds * random.between(70, 150)) / 100) * 1000;
  const fails = random.percent(failing);
  const again = fails && random.percent(40);
  const givenUp = random.perMille(12);
  const failsIn = fails ? random.below(options.jobs.length) : undefined;
  const waited = random.between(2, 25) * 60_000;
  const statuses: { at: Instant; status: PipelineStatus }[] = [
    { at, status: 'created' },
    { at: at + 1500, status: 'pending' },
    { at: startedAt, status: 'running' },
  ];
  const first = planJobs(options, { startedAt, took, failsIn }, random);
  let jobs = first.jobs;
  let { endedAt } = first;
  const cut = Math.min(
    overtakenAt,
    givenUp ? startedAt + Math.floor(took / 3) : Infinity,
  );
  if (cut < endedAt) {
    const before = statuses.filter(status => status.at < cut);
    before.push({ at: Math.max(cut, at), status: 'canceled' });
    return {
      statuses: before,
      jobs: jobs.flatMap(job => cancelAt(job, cut)),
      endedAt: cut,
      ok: false,
    };
  }
  statuses.push({ at: endedAt, status: fails ? 'failed' : 'success' });
  if (again) {
    const retriedAt = endedAt + waited;
    const second = planJobs(options, { startedAt: retriedAt, took }, random);
    if (second.endedAt < overtakenAt) {
      statuses.push({ at: retriedAt, status: 'running' });
      statuses.push({ at: second.endedAt, status: 'success' });
      jobs = [...jobs, ...second.jobs.slice(failsIn)];
      endedAt = second.endedAt;
    }
  }
  const last = statuses[statuses.length - 1];
  return { statuses, jobs, endedAt, ok: last.status === 'success' };
}

function planJobs(
  options: RunOptions,
  run: { startedAt: Instant; took: number; failsIn?: number },
  random: Random,
): { jobs: Job[]; endedAt: Instant } {
  const jobs: Job[] = [];
  const each = Math.floor(run.took / options.jobs.length);
  let startedAt = run.startedAt;
  for (const [place, [name, stage]] of options.jobs.entries()) {
    const finishedAt =
      startedAt + Math.floor((each * random.between(60, 140)) / 100);
    const status = place === run.failsIn ? 'failed' : 'success';
    jobs.push({ name, stage, startedAt, finishedAt, status });
    startedAt = finishedAt + random.below(5000);
    if (status === 'failed') break;
  }
  return { jobs, endedAt: jobs[jobs.length - 1].finishedAt };
}

/** Jobs that were not begun do not appear. */
function cancelAt(job: Job, cut: Instant): Job[] {
  if (job.startedAt >= cut) return [];
  const stopped =
    job.finishedAt <= cut
      ? job
      : { ...job, finishedAt: cut, status: 'canceled' as const };
  return [stopped];
}
