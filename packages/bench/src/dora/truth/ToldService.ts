import type {
  FailureRow,
  RepairRow,
} from '@activity-insights/plugin-activity-demo-sources-backend';

/** A successful deployment to production. Instants are UTC epoch milliseconds. */
export interface ToldDeployment {
  id: number;
  createdAt: number;
  at: number;
  ref: string;
  sha: string;
  purpose: 'ordinary' | 'rollback' | 'hotfix';
  /** Iids of the merge requests that production had not seen before. */
  brought: readonly number[];
}

/** A merge request. */
export interface ToldChange {
  iid: number;
  firstCommitAt: number | null;
  mergedAt: number | null;
  /** Ids of the work items of Jira that it names. */
  names: readonly number[];
  repair?: RepairRow;
}

/** A work item that is an incident. */
export interface ToldIncident {
  id: number;
  key: string;
  beganAt: number;
  resolvedAt: number | null;
}

/** What the company knows of a service and its coming to production. */
export interface ToldService {
  /** In order of time. */
  deployments: readonly ToldDeployment[];
  /** By iid. */
  changes: ReadonlyMap<number, ToldChange>;
  failures: readonly Pick<FailureRow, 'deployment' | 'incident' | 'recovery'>[];
  incidents: readonly ToldIncident[];
}
