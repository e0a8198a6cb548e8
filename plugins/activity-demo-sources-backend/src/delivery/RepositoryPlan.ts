import {
  DeploymentHistory,
  DeploymentStatus,
  Instant,
  PersonId,
  PipelineHistory,
  PipelineStatus,
  ServiceId,
} from '../model';
import { BranchRef, TipAt } from './BranchRef';
import { ChangePlan } from './ChangePlan';

/** Names a pipeline within its repository. */
export type PipelineKey = string;

/** The life of one repository. Lists are in order of time. */
export interface RepositoryPlan {
  readonly service: ServiceId;
  readonly createdAt: Instant;
  /** What the default branch was called, from when on. */
  readonly defaultBranches: readonly { from: Instant; name: string }[];
  readonly resetsApprovals: boolean;
  readonly changes: readonly ChangePlan[];
  readonly versions: readonly VersionPlan[];
  readonly pipelines: readonly PipelinePlan[];
  readonly deployments: readonly DeploymentPlan[];
  readonly tickets: readonly TicketPlan[];
}

/** A version that was cut: a commit that bumps it, a tag, a GitLab release, for some with a branch to maintain it. */
export interface VersionPlan {
  /** Such as `1.4.0`. */
  readonly version: string;
  readonly at: Instant;
  readonly by: PersonId;
  /** What it is cut from: the default branch, or the release branch for a patch. */
  readonly from: BranchRef;
  /** A release branch starts here. */
  readonly opensBranch: boolean;
  /** Whether there is a GitLab release besides the tag. */
  readonly published: boolean;
}

export interface PipelinePlan {
  readonly key: PipelineKey;
  readonly of: TipAt;
  readonly source: PipelineHistory['source'];
  readonly by: PersonId;
  readonly statuses: readonly { at: Instant; status: PipelineStatus }[];
  readonly jobs: readonly Omit<PipelineHistory['jobs'][number], 'id'>[];
}

export interface DeploymentPlan
  extends Pick<DeploymentHistory, 'environment' | 'by' | 'broke' | 'purpose'> {
  readonly id: number;
  /** The version whose tag is deployed; none if it is a branch. */
  readonly tag?: string;
  readonly of: TipAt;
  readonly pipeline?: PipelineKey;
  readonly statuses: readonly { at: Instant; status: DeploymentStatus }[];
}

/** A GitLab issue. */
export interface TicketPlan {
  readonly openedAt: Instant;
  readonly author: PersonId;
  /** Of the stream that its texts are drawn from. */
  readonly name: string;
  readonly facts: readonly TicketFactPlan[];
}

export type TicketFactPlan = { readonly at: Instant; readonly by: PersonId } & (
  | { readonly kind: 'comment' | 'closed' | 'reopened' }
  | { readonly kind: 'labelled' | 'unlabelled'; readonly label: string }
  | { readonly kind: 'assigned'; readonly to: PersonId }
);
