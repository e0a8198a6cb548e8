import { compareText } from '../../workTrees/naturalOrder';
import { attachAttempts, stepOf, type OpenGroup } from './attachAttempts';
import { hasReached } from './hasReached';
import { momentOf, sortByMoment } from './momentOf';
import type { RunGroup } from './RunGroup';
import type { Run } from './ServiceInputs';

/**
 * The deployments that runs are, by time and key. Runs of one pipeline that follow each other are one, until a job reaches a place again, or
 * until something else of the project has reached production in between. Releases, tags and reports have no pipeline: each is by
 * itself, and comes between nothing.
 */
export function groupRuns(runs: readonly Run[]): RunGroup[] {
  const groups: OpenGroup[] = [];
  const last = new Map<number | null, OpenGroup>();
  for (const run of sortByMoment(runs.filter(hasReached))) {
    const before = last.get(run.projectId);
    const step = stepOf(run);
    if (
      before !== undefined &&
      run.pipeline !== null &&
      before.pipeline === run.pipeline &&
      !before.steps.has(step)
    ) {
      before.reached.push(run);
      before.steps.set(step, momentOf(run));
      continue;
    }
    const group: OpenGroup = {
      pipeline: run.pipeline,
      reached: [run],
      steps: new Map([[step, momentOf(run)]]),
      attempts: [],
    };
    groups.push(group);
    if (!comesBetween(run)) continue;
    if (before !== undefined) {
      before.next = group;
      group.previous = before;
    }
    last.set(run.projectId, group);
  }
  attachAttempts(
    groups,
    runs.filter(run => !hasReached(run)),
  );
  return groups
    .map(toRunGroup)
    .sort((a, b) => a.at - b.at || compareText(a.key, b.key));
}

function comesBetween({ pipeline, kind }: Run): boolean {
  return pipeline !== null || kind === 'deployment' || kind === 'pipeline';
}

function toRunGroup({ reached, attempts }: OpenGroup): RunGroup {
  const at = momentOf(reached[reached.length - 1]);
  const createdAt = reached.reduce(
    (first, run) => Math.min(first, run.createdAt),
    Infinity,
  );
  return {
    key: reached[0].id,
    at,
    startedAt: createdAt > at ? null : createdAt,
    reached,
    attempts: sortByMoment(attempts),
  };
}
