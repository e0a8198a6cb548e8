import type { Run } from '../ServiceInputs';

/** Runs that are one deployment. */
export interface PlainDeployment {
  key: string;
  at: number;
  /** Those that reached production. */
  runs: Run[];
  everyRun: Run[];
}

const reached = ['success', 'inactive', 'rolled-back'];

function timeOf(run: Run): number {
  if (run.finishedAt !== null) return run.finishedAt;
  const hasLeft = run.status === 'inactive' || run.status === 'rolled-back';
  return hasLeft ? run.createdAt : run.updatedAt;
}

function compareRuns(a: Run, b: Run): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1);
}

function isSameStep(a: Run, b: Run): boolean {
  return a.environment === b.environment && a.job === b.job;
}

/** All runs that were in production, each compared with all that were before it. */
export function plainDeployments(all: readonly Run[]): PlainDeployment[] {
  const runs = all
    .filter(({ status }) => reached.includes(status))
    .sort(compareRuns);
  const groups: Run[][] = [];
  const isSame = (a: Run, b: Run) =>
    a.projectId === b.projectId && a.pipeline === b.pipeline;
  const isBetween = (a: number, run: Run, b: number) =>
    runs
      .slice(a, b)
      .some(other => other.projectId === run.projectId && !isSame(other, run));
  runs.forEach((run, index) => {
    const own = groups.findLast(([first]) => isSame(first, run));
    const joins =
      own !== undefined &&
      !own.some(other => isSameStep(other, run)) &&
      !isBetween(runs.indexOf(own[own.length - 1]), run, index);
    if (joins) own.push(run);
    else groups.push([run]);
  });
  const deployments = groups.map(group => ({
    key: group[0].id,
    at: timeOf(group[group.length - 1]),
    runs: group,
    everyRun: [...group],
  }));
  for (const run of all) {
    if (reached.includes(run.status)) continue;
    const own = deployments.filter(({ runs: [first] }) => isSame(first, run));
    const now = timeOf(run);
    const before = own.findLast(({ runs: [first] }) => timeOf(first) <= now);
    const after = own.find(({ runs: [first] }) => timeOf(first) > now);
    const others = runs.filter(
      other => other.projectId === run.projectId && !isSame(other, run),
    );
    const wasThere = before?.runs.some(
      other => isSameStep(other, run) && timeOf(other) <= now,
    );
    const isParted = others.some(
      other =>
        before !== undefined &&
        compareRuns(before.runs[before.runs.length - 1], other) < 0 &&
        timeOf(other) <= now,
    );
    const isAhead = others.some(
      other =>
        after !== undefined &&
        timeOf(other) > now &&
        compareRuns(other, after.runs[0]) < 0,
    );
    if (before && !wasThere && !isParted) before.everyRun.push(run);
    else if (after && !isAhead) after.everyRun.push(run);
  }
  return deployments.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
