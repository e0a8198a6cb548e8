import type { FixRules } from '../rules/IncidentEntry';

/** What a source says became of a run; the last two are words of reporters and of forges that have them. */
export type RunStatus =
  | 'created'
  | 'blocked'
  | 'running'
  | 'success'
  | 'failed'
  | 'canceled'
  | 'skipped'
  | 'inactive'
  | 'rolled-back';

/** A job is one that its forge does not know as a deployment, as it names no environment. */
export type RunKind =
  | 'deployment'
  | 'job'
  | 'pipeline'
  | 'release'
  | 'tag'
  | 'reported';

/** Something that may be a deployment, or a part of one. Instants are UTC epoch milliseconds. */
export interface Run {
  /** Unique in the service: `deployment:12` and `event:12` by the number of the row, `event:12/900` a job of that pipeline, `reported:` and the reporter's key. */
  id: string;
  kind: RunKind;
  /** Number of the row; null of what was reported. */
  projectId: number | null;
  /** Of deployments and of what was reported. */
  environment: string | null;
  tier: string | null;
  /** Of the job. */
  job: string | null;
  /** Of a pipeline, job or release; tag; title of what was reported. */
  name: string | null;
  /** Id of the pipeline at its source. */
  pipeline: string | null;
  ref: string | null;
  sha: string | null;
  url: string | null;
  status: RunStatus;
  createdAt: number;
  updatedAt: number;
  /** Null if it is not over, or if its source does not say when. */
  finishedAt: number | null;
  /** Numbers of rows of the changes that its source says it brought; null if it does not say. */
  changes: readonly number[] | null;
  /** Of what was reported: that it is production, a hotfix, and which deployment it takes back. */
  reported?: { production: boolean; hotfix: boolean; rollbackOf?: string };
}

/** A merged change of the projects of a service. */
export interface MergedChange {
  /** Number of the row. */
  id: number;
  projectId: number;
  number: number;
  title: string;
  sourceBranch: string;
  labels: readonly string[];
  firstCommitAt: number | null;
  mergedAt: number | null;
  /** What it is on its target branch as: merged, squashed; else its head. */
  landed: readonly string[];
  /** Its head and its own commits, for what reverts name. */
  own: readonly string[];
  /** Keys of work items that it names, upper case. */
  workItemKeys: readonly string[];
}

/** An incident of a service. */
export interface Incident {
  /** `item:12` by the number of the row, `reported:` and the reporter's key. */
  key: string;
  itemId: number | null;
  /** Keys that changes may name it by, upper case; none of what was reported without. */
  names: readonly string[];
  title: string;
  url: string | null;
  beganAt: number;
  /** Null while it is open. */
  resolvedAt: number | null;
  /** Id of the run that it names, if it does. */
  deployment: string | null;
}

/** Commits of a project: sha to the shas of its parents, as far as they are stored. */
export type CommitParents = ReadonlyMap<string, readonly string[]>;

/** Everything that the facts of a service follow from. The order of lists does not matter. */
export interface ServiceInputs {
  /** Those that the definition matches, whatever became of them. */
  runs: readonly Run[];
  changes: readonly MergedChange[];
  incidents: readonly Incident[];
  fixes: FixRules;
  /** By project; only of projects of which some run has no list of changes. */
  commits: ReadonlyMap<number, CommitParents>;
}
