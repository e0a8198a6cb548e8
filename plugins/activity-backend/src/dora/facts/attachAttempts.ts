import { momentOf } from './momentOf';
import { placeOf } from './placeOf';
import type { Run } from './ServiceInputs';

/** A deployment while its runs are being put together. */
export interface OpenGroup {
  pipeline: string | null;
  /** By time and id; at least one. */
  reached: Run[];
  /** When each of its steps, see `stepOf`, was done. */
  steps: Map<string, number>;
  attempts: Run[];
  /** What reached production in the same project right before and right after it. */
  previous?: OpenGroup;
  next?: OpenGroup;
}

/** What a run does for a deployment, as a key: a job at a place. When it is done once more, that is another deployment. */
export function stepOf(run: Run): string {
  return `${placeOf(run)} by ${run.job ?? ''}`;
}

/**
 * Adds runs that reached nothing to the deployments of their pipelines: each to the one that had begun, unless that had done the
 * same already, else to the one that came next; to none if something else of the project reached production in between.
 *
 * @param groups - by the time of their first runs
 */
export function attachAttempts(
  groups: readonly OpenGroup[],
  attempts: readonly Run[],
): void {
  const byPipeline = new Map<string, OpenGroup[]>();
  for (const group of groups) {
    if (group.pipeline === null) continue;
    const key = pipelineKey(group.reached[0]);
    const others = byPipeline.get(key);
    if (others) others.push(group);
    else byPipeline.set(key, [group]);
  }
  for (const run of attempts) {
    const own = byPipeline.get(pipelineKey(run));
    if (run.pipeline !== null && own) groupFor(run, own)?.attempts.push(run);
  }
}

function pipelineKey({ projectId, pipeline }: Run): string {
  return `${projectId} ${pipeline}`;
}

function groupFor(run: Run, own: readonly OpenGroup[]): OpenGroup | undefined {
  const at = momentOf(run);
  const begun = countBegun(own, at);
  const current = begun > 0 ? own[begun - 1] : undefined;
  if (current && !isOver(current, at) && !wasDone(current, run, at)) {
    return current;
  }
  const coming = begun < own.length ? own[begun] : undefined;
  return coming && follows(coming, at) ? coming : undefined;
}

/** How many had begun, by halves. */
function countBegun(own: readonly OpenGroup[], at: number): number {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (momentOf(own[middle].reached[0]) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOver({ next }: OpenGroup, at: number): boolean {
  return next !== undefined && momentOf(next.reached[0]) <= at;
}

function wasDone({ steps }: OpenGroup, run: Run, at: number): boolean {
  const doneAt = steps.get(stepOf(run));
  return doneAt !== undefined && doneAt <= at;
}

function follows({ pipeline, previous }: OpenGroup, at: number): boolean {
  if (previous === undefined || previous.pipeline === pipeline) return true;
  const { reached } = previous;
  return momentOf(reached[reached.length - 1]) <= at;
}
