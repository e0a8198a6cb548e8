import { Instant, PersonId } from '../model';
import { Ordinal } from '../work';
import { BranchRef } from './BranchRef';

/** Where an item's key is mentioned; the places of commit messages follow from the others. */
export type KeyPlace = 'branch' | 'branchAndTitle' | 'title' | 'description';

/** Why there is a change. Each knows what its texts speak of. */
export type ChangePurpose =
  | {
      readonly kind: 'item';
      readonly item: Ordinal;
      /** From 0; a later part, or another attempt, says so in its name. */
      readonly part: number;
      /** None if nothing tells which item it is about. */
      readonly keyIn?: KeyPlace;
      /** Another item, that the description mentions. */
      readonly alsoAbout?: Ordinal;
    }
  | { readonly kind: 'chore' | 'dependency' }
  | { readonly kind: 'hotfix'; readonly failure: string }
  | { readonly kind: 'revert'; readonly of: string }
  | { readonly kind: 'backport'; readonly of: string };

/** What somebody does on a branch, each at its moment. Only what was pushed is seen by others. */
export type BranchStep = { readonly at: Instant; readonly by: PersonId } & (
  | {
      readonly kind: 'commit';
      readonly coAuthor?: PersonId;
      /** The machine's clock had lost its time. */
      readonly clockLost?: boolean;
    }
  /** What the other change, that this one is a backport of, brought to its target is copied. */
  | { readonly kind: 'pick' }
  /** What the other change, that this one reverts, brought to its target is taken back. */
  | { readonly kind: 'revert' }
  /** The last commit is made again, with another content. */
  | { readonly kind: 'amend' }
  /** The target is merged into the branch. */
  | { readonly kind: 'pull' }
  /** The branch is moved to the target's tip; nothing happens if it is there already. */
  | { readonly kind: 'rebase' }
  | { readonly kind: 'push' }
);

/** What happens to a merge request besides pushes. Texts follow from the topic. */
export type ReviewStep = { readonly at: Instant; readonly by: PersonId } & (
  | {
      readonly kind: 'comment';
      readonly topic: CommentTopic;
      /** The place, among the review steps, of the first comment of its thread. */
      readonly inReplyTo?: number;
      readonly resolved?: { readonly at: Instant; readonly by: PersonId };
      readonly editedAt?: Instant;
      readonly deletedAt?: Instant;
    }
  | {
      readonly kind:
        | 'approved'
        | 'unapproved'
        | 'requestedChanges'
        | 'markedDraft'
        | 'markedReady'
        | 'retitled'
        | 'closed'
        | 'reopened';
    }
  | { readonly kind: 'reviewRequested'; readonly of: PersonId }
  | { readonly kind: 'assigned'; readonly to: PersonId }
);

export type CommentTopic =
  | 'remark'
  | 'answer'
  | 'praise'
  | 'summary'
  | 'coverage'
  | 'stale';

/** A merge request. It is opened when its branch has been pushed. */
export interface RequestPlan {
  readonly openedAt: Instant;
  readonly draft: boolean;
  /** None after the end; what answers another one comes after it, otherwise in no order. */
  readonly reviews: readonly ReviewStep[];
  readonly end?:
    | {
        readonly kind: 'merged';
        readonly at: Instant;
        readonly by: PersonId;
        /** Whether somebody asked for a squash where it is not the rule. */
        readonly squash: boolean;
      }
    | { readonly kind: 'closed'; readonly at: Instant; readonly by: PersonId };
}

/** Work on a branch, most of it proposed in a merge request. */
export interface ChangePlan {
  /** Of the repository; it also names the streams that its texts are drawn from. */
  readonly key: string;
  readonly purpose: ChangePurpose;
  readonly author: PersonId;
  readonly target: BranchRef;
  /** When the branch leaves its target. */
  readonly startedAt: Instant;
  /** In order of time. The ones at the same moment happen in this order. */
  readonly steps: readonly BranchStep[];
  /** None if it is never proposed: the commits stay on the branch, or go straight to the target. */
  readonly request?: RequestPlan;
  /** The commits are pushed to the target itself, without a branch of their own. */
  readonly straight: boolean;
  /** When the branch is deleted; the branches of many merge requests are. */
  readonly deletedAt?: Instant;
}
