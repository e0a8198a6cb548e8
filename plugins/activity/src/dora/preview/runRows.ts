import type {
  DoraPreview,
  FlowReason,
} from '@activity-insights/plugin-activity-common';

type DoraRun = DoraPreview['runs'][number];

/** A run, what holds makes of it, and what a trial makes of it. */
export interface RunRow {
  /** Unique among the rows. */
  id: string;
  run: DoraRun;
  /** Undefined where only the other preview has it. */
  countsNow: boolean | undefined;
  /** Undefined without a trial. */
  countsThen: boolean | undefined;
  /** Of the trial, where there is one. */
  why: FlowReason;
}

/** The runs of what holds beside those of a trial, the latest first. */
export function runRows(
  now: Pick<DoraPreview, 'runs'>,
  trial: Pick<DoraPreview, 'runs'> | undefined,
): RunRow[] {
  const known = new Map(identified(now.runs));
  const tried = new Map(identified(trial?.runs ?? []));
  return [...new Map([...known, ...tried])]
    .map(([id, run]) => ({
      id,
      run,
      countsNow: known.get(id)?.counts,
      countsThen: tried.get(id)?.counts,
      why: (tried.get(id) ?? run).why,
    }))
    .sort((one, other) => Date.parse(other.run.at) - Date.parse(one.run.at));
}

/** A run is known by all that is told of it; equal ones by their order. */
function identified(runs: readonly DoraRun[]): [string, DoraRun][] {
  const seen = new Map<string, number>();
  return runs.map(run => {
    const { counts, why, deployment, ...told } = run;
    const text = JSON.stringify(told);
    const count = seen.get(text) ?? 0;
    seen.set(text, count + 1);
    return [`${text} ${count}`, run];
  });
}
