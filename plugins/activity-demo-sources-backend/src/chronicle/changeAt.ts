import { ChangeFact, ChangeHistory, Instant, PersonId, Sha } from '../model';

/** Who did something to a merge request, and when. */
export interface Deed {
  readonly by: PersonId;
  readonly at: Instant;
}

/** A merge request as it is at a moment. */
export interface ChangeState {
  readonly state: 'opened' | 'closed' | 'merged';
  readonly draft: boolean;
  /** Without `Draft: `. */
  readonly title: string;
  readonly assignee?: PersonId;
  /** Those who were asked for a review, in the order in which they were. */
  readonly reviewers: readonly PersonId[];
  /** Those in force, in the order in which they were given. */
  readonly approvals: readonly Deed[];
  /** Those who asked for changes and have not approved since. */
  readonly changesRequestedBy: readonly PersonId[];
  readonly closed?: Deed;
  readonly merged?: Deed & {
    readonly mergeCommit?: Sha;
    readonly squashCommit?: Sha;
  };
  /** When anything about it was changed last, comments included. */
  readonly updatedAt: Instant;
}

/**
 * A merge request at a moment, none if it was not opened before. What bears the very same millisecond has not happened yet.
 */
export function changeAt(
  history: ChangeHistory,
  at: Instant,
): ChangeState | undefined {
  if (history.openedAt >= at) return undefined;
  let state: ChangeState = {
    state: 'opened',
    draft: history.draft,
    title: history.title,
    reviewers: [],
    approvals: [],
    changesRequestedBy: [],
    updatedAt: history.openedAt,
  };
  for (const fact of history.facts) {
    if (fact.at >= at) break;
    const updatedAt = Math.max(state.updatedAt, touchedAt(fact, at));
    state = { ...state, ...effectOf(fact, state), updatedAt };
  }
  return state;
}

/** What a fact changes in the state before it. */
function effectOf(fact: ChangeFact, before: ChangeState): Partial<ChangeState> {
  const { by, at } = fact;
  const others = (person: PersonId) => person !== by;
  switch (fact.kind) {
    case 'approved':
      return {
        approvals: [
          ...before.approvals.filter(approval => others(approval.by)),
          { by, at },
        ],
        changesRequestedBy: before.changesRequestedBy.filter(others),
      };
    case 'unapproved':
      return { approvals: before.approvals.filter(one => others(one.by)) };
    case 'requestedChanges':
      return {
        changesRequestedBy: [...before.changesRequestedBy.filter(others), by],
      };
    case 'pushed':
      return fact.resetsApprovals ? { approvals: [] } : {};
    case 'markedDraft':
      return { draft: true };
    case 'markedReady':
      return { draft: false };
    case 'retitled':
      return { title: fact.title };
    case 'reviewRequested':
      return before.reviewers.includes(fact.of)
        ? {}
        : { reviewers: [...before.reviewers, fact.of] };
    case 'assigned':
      return { assignee: fact.to };
    case 'closed':
      return { state: 'closed', closed: { by, at } };
    case 'reopened':
      return { state: 'opened', closed: undefined };
    case 'merged': {
      const { mergeCommit, squashCommit } = fact;
      return { state: 'merged', merged: { by, at, mergeCommit, squashCommit } };
    }
    default:
      return {};
  }
}

/** A comment is touched again when it is edited, deleted, or its thread is resolved. */
function touchedAt(fact: ChangeFact, until: Instant): Instant {
  if (fact.kind !== 'comment') return fact.at;
  const { at, editedAt, deletedAt, resolved } = fact;
  const moments = [at, editedAt, deletedAt, resolved?.at];
  return Math.max(
    ...moments.filter(
      (moment): moment is Instant => moment !== undefined && moment < until,
    ),
  );
}
