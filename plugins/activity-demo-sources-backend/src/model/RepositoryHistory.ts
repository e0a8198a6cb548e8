import { Instant } from './Instant';
import { ItemId } from './ItemHistory';
import { PersonId } from './Person';
import { ServiceId } from './Team';

/** 40 hexadecimal digits: what git itself would call the object. */
export type Sha = string;

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** A whole second. */
  readonly at: Instant;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface Commit {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
  readonly author: Signature;
  readonly committer: Signature;
  /** Whose work it is, whatever the signature says. */
  readonly by: PersonId;
  /** With trailers; ends with a newline. */
  readonly message: string;
  /** All files of the commit, for git: path and content. Short texts. */
  readonly files: readonly {
    readonly path: string;
    readonly content: string;
  }[];
  readonly stats: { readonly additions: number; readonly deletions: number };
  /** When somebody pushed it: from then on it is there, often long after it was made. */
  readonly pushedAt: Instant;
}

/** A push, or a merge, that moved a ref. */
export interface RefChange {
  readonly at: Instant;
  readonly by: PersonId;
  /** Such as `refs/heads/main` or `refs/tags/v1.4.0`. */
  readonly ref: string;
  /** None if the ref is new. */
  readonly from?: Sha;
  /** None if it was deleted. */
  readonly to?: Sha;
  /** Not a descendant of `from`. */
  readonly forced: boolean;
}

/** What happened to a merge request after it was opened. Each has a note of its own, a comment or a system note. */
export type ChangeFact = {
  /** The note's, of the whole site, in order of time. */
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
} & (
  | {
      readonly kind: 'comment';
      readonly body: string;
      /** The first comment of the thread that this one answers. */
      readonly inReplyTo?: number;
      /** First comments of threads that were settled. */
      readonly resolved?: { readonly at: Instant; readonly by: PersonId };
      readonly editedAt?: Instant;
      readonly deletedAt?: Instant;
    }
  | { readonly kind: 'approved' | 'unapproved' | 'requestedChanges' }
  | { readonly kind: 'markedDraft' | 'markedReady' }
  | { readonly kind: 'retitled'; readonly title: string }
  | { readonly kind: 'reviewRequested'; readonly of: PersonId }
  | { readonly kind: 'assigned'; readonly to: PersonId }
  | {
      readonly kind: 'pushed';
      readonly commits: readonly Sha[];
      readonly forced: boolean;
      /** It took back every approval there was, as some repositories are set up to do. */
      readonly resetsApprovals?: boolean;
    }
  | { readonly kind: 'closed' | 'reopened' }
  | {
      readonly kind: 'merged';
      readonly mergeCommit?: Sha;
      readonly squashCommit?: Sha;
    }
);

/** A merge request. */
export interface ChangeHistory {
  /** Of the whole site. */
  readonly id: number;
  /** Of the project. */
  readonly iid: number;
  readonly openedAt: Instant;
  readonly author: PersonId;
  readonly sourceBranch: string;
  readonly targetBranch: string;
  /** As it was opened, without `Draft: `. */
  readonly title: string;
  readonly description: string;
  readonly draft: boolean;
  readonly labels: readonly string[];
  /** In order of time. */
  readonly facts: readonly ChangeFact[];
  /** What it is for, if it is neither work on an item nor a chore; `of` is the iid of the one that it takes back or copies, if that is a merge request. */
  readonly repair?: {
    readonly kind: 'hotfix' | 'revert' | 'backport';
    readonly of?: number;
  };
  /** What it is about; the keys stand in its title, branch or description. */
  readonly workItems: readonly ItemId[];
}

export type PipelineStatus =
  | 'created'
  | 'pending'
  | 'running'
  | 'success'
  | 'failed'
  | 'canceled'
  | 'skipped';

export interface PipelineHistory {
  readonly id: number;
  readonly iid: number;
  readonly sha: Sha;
  readonly ref: string;
  readonly source: 'push' | 'merge_request_event' | 'schedule' | 'web';
  readonly by: PersonId;
  /** In order of time; the first is when it was created. */
  readonly statuses: readonly {
    readonly at: Instant;
    readonly status: PipelineStatus;
  }[];
  readonly jobs: readonly {
    readonly id: number;
    readonly name: string;
    readonly stage: string;
    readonly startedAt: Instant;
    readonly finishedAt: Instant;
    readonly status: 'success' | 'failed' | 'canceled';
  }[];
}

export type DeploymentStatus =
  | 'created'
  | 'running'
  | 'success'
  | 'failed'
  | 'canceled';

export interface DeploymentHistory {
  readonly id: number;
  readonly iid: number;
  readonly environment: 'staging' | 'production';
  readonly ref: string;
  readonly sha: Sha;
  readonly by: PersonId;
  readonly pipeline?: number;
  readonly statuses: readonly {
    readonly at: Instant;
    readonly status: DeploymentStatus;
  }[];
  /** Iids of the merge requests that this environment had not seen before. */
  readonly changes: readonly number[];
  /** Production deployments: whether it broke something although it succeeded, and what this one is for. */
  readonly broke: boolean;
  readonly purpose: 'ordinary' | 'rollback' | 'hotfix';
}

/** A GitLab release with its tag. */
export interface RepositoryRelease {
  readonly tag: string;
  readonly sha: Sha;
  readonly name: string;
  readonly description: string;
  readonly at: Instant;
  readonly by: PersonId;
}

/** A GitLab issue: some services keep small things there. Its notes have ids like those of merge requests. */
export interface TicketHistory {
  readonly id: number;
  readonly iid: number;
  readonly openedAt: Instant;
  readonly author: PersonId;
  readonly title: string;
  readonly description: string;
  readonly facts: readonly ({
    readonly id: number;
    readonly at: Instant;
    readonly by: PersonId;
  } & (
    | { readonly kind: 'comment'; readonly body: string }
    | { readonly kind: 'closed' | 'reopened' }
    | { readonly kind: 'labelled' | 'unlabelled'; readonly label: string }
    | { readonly kind: 'assigned'; readonly to: PersonId }
  ))[];
}

/** The life of one service's repository and of its GitLab project. Lists are in order of time, then of id. */
export interface RepositoryHistory {
  readonly service: ServiceId;
  readonly createdAt: Instant;
  /** What the default branch was called from when on. The last one is the service's. */
  readonly defaultBranches: readonly {
    readonly from: Instant;
    readonly name: string;
  }[];
  /** In order of their pushes, parents before children. */
  readonly commits: readonly Commit[];
  readonly refs: readonly RefChange[];
  readonly changes: readonly ChangeHistory[];
  readonly pipelines: readonly PipelineHistory[];
  readonly deployments: readonly DeploymentHistory[];
  readonly releases: readonly RepositoryRelease[];
  readonly tickets: readonly TicketHistory[];
}
