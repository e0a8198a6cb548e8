import { ChangePlan } from '../ChangePlan';
import { draw, Setting } from '../changes/Setting';
import { PipelinePlan } from '../RepositoryPlan';
import { planRun } from './planRun';

export const checkJobs = [
  ['lint', 'check'],
  ['test', 'check'],
  ['build', 'build'],
] as const;

/** How long the pipelines of a service take, in seconds. */
export function pipelineSeconds(setting: Setting): number {
  return draw(setting, 'pipeline').between(150, 900);
}

/** The pipelines of a change's own branch: for its pushes, and for its merge request once there is one. */
export function planBranchPipelines(
  setting: Setting,
  change: ChangePlan,
): PipelinePlan[] {
  const { key, request, straight, steps } = change;
  if (straight) return [];
  const random = draw(setting, 'pipelines', key);
  const seconds = pipelineSeconds(setting);
  const pushes = steps.filter(({ kind }) => kind === 'push');
  const endsAt = request?.end?.at ?? Infinity;
  const starts = pushes.flatMap(({ at, by }) => {
    const source =
      request && request.openedAt <= at ? 'merge_request_event' : 'push';
    // Not everything is built: somebody said so in the message, or nothing changed that matters.
    const share = source === 'push' ? 30 : 75;
    if (at >= endsAt || !random.percent(share)) return [];
    const start = { at, by, source } as const;
    const later = at + random.between(20, 90) * 60_000;
    return later < endsAt && random.percent(2)
      ? [start, { at: later, by, source: 'web' as const }]
      : [start];
  });
  if (request) {
    const { openedAt: at } = request;
    const by = change.author;
    starts.push({ at, by, source: 'merge_request_event' });
  }
  starts.sort((one, other) => one.at - other.at);
  return starts.map(({ at, by, source }, i) => ({
    key: `${key}/${i}`,
    of: { branch: { kind: 'change', key }, at },
    source,
    by,
    ...planRun(
      {
        at: at + 1200,
        seconds,
        jobs: checkJobs,
        failing: 13,
        overtakenAt: starts[i + 1]?.at,
      },
      random,
    ),
  }));
}

const weekMs = 7 * 86_400_000;

/** Those that run by the calendar: one a week, on the default branch. */
export function planScheduledPipelines(
  setting: Setting,
  from: number,
  until: number,
): PipelinePlan[] {
  const { founded } = setting.company;
  const seconds = pipelineSeconds(setting) * 2;
  const pipelines: PipelinePlan[] = [];
  const first = Math.ceil((from - founded) / weekMs);
  const last = Math.floor((until - founded) / weekMs);
  for (let week = first; week <= last; week++) {
    const random = draw(setting, 'scheduled', week);
    const at = founded + week * weekMs + (120 + (setting.index % 50)) * 60_000;
    pipelines.push({
      key: `s${week}`,
      of: { branch: { kind: 'default' }, at },
      source: 'schedule',
      by: setting.crew.lead,
      ...planRun({ at, seconds, jobs: checkJobs, failing: 9 }, random),
    });
  }
  return pipelines;
}
