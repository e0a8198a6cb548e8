import type {
  DoraDefect,
  FailureCause,
  ReworkCause,
} from '@activity-insights/plugin-activity-common';

/** What is odd about a deployment. */
export type DeploymentRemark =
  /** Some of its runs did not succeed. */
  | 'partial'
  /** No source says when it ended; the time is that of its last update. */
  | 'no-end'
  /** The first known one, of the service or of one of its projects: what it contains by ancestry alone counts for none. */
  | 'baseline';

/** A deployment of a service. Instants are UTC epoch milliseconds, spans milliseconds. */
export interface DeploymentFact {
  /** The id of the first of its runs that reached production, see `Run`; it does not change when more runs come. */
  key: string;
  /** When the last of its runs came to its end. */
  at: number;
  startedAt: number | null;
  projectId: number | null;
  /** Those that it has reached, by name. */
  environments: readonly string[];
  title: string;
  ref: string | null;
  sha: string | null;
  url: string | null;
  /** Ids, those that reached nothing among them; in order. */
  runs: readonly string[];
  /** How many changes count for it. */
  changes: number;
  /** Key of the deployment that it takes back. */
  rollbackOf: string | null;
  /** Why it failed; none if it did not. In the order of `failureCauses`. */
  failed: readonly FailureCause[];
  /** Why it is rework; none if it is not. In the order of `reworkCauses`. */
  rework: readonly ReworkCause[];
  /** When the first of its incidents began. */
  detectedAt: number | null;
  /** Null if it did not fail, or has not recovered. */
  recoveredAt: number | null;
  /** From `at`; null if that is impossible. */
  recoveryMs: number | null;
  /** From `detectedAt`. */
  detectedMs: number | null;
  remarks: readonly DeploymentRemark[];
}

/** A change at the first deployment that contains it. */
export interface DeployedChange {
  changeId: number;
  deploymentKey: string;
  deployedAt: number;
  /** From the first commit; null if a defect says why. */
  leadMs: number | null;
  mergeToDeployMs: number | null;
  /** What says that the deployment has it: its source's list, the deployed commit itself, or an ancestor of it. */
  linkedBy: 'list' | 'commit' | 'ancestry';
  defects: readonly DoraDefect[];
}

/** An incident and the deployment that it belongs to. */
export interface IncidentFact {
  key: string;
  itemId: number | null;
  title: string;
  url: string | null;
  beganAt: number;
  resolvedAt: number | null;
  /** Null if it began before the first deployment, or names one that is not known. */
  deploymentKey: string | null;
  /** `named`: it says so itself. `time`: the last one before it. Null without a deployment. */
  linkedBy: 'named' | 'time' | null;
}

/** Everything that is known of a service. */
export interface ServiceFacts {
  /** By time, then key. */
  deployments: readonly DeploymentFact[];
  /** By number of the row. */
  changes: readonly DeployedChange[];
  /** By time, then key. */
  incidents: readonly IncidentFact[];
}
