import type {
  ActorRecord,
  ChangeRecord,
  CommitSignature,
} from '@activity-insights/plugin-activity-node';
import { parseSignedDate } from '../commits/parseSignedDate';
import { notedState } from '../history/notedState';
import { toActor } from '../people/toActor';
import { toCommitActor } from '../people/toCommitActor';
import { approvalsOf } from './approvalsOf';
import { authorOf } from './authorOf';
import type { ChangeHistory } from './ChangeHistory';
import type { GitlabChange } from './changeSchema';
import { draftPeriods } from './draftPeriods';
import { findWorkItemKeys } from './findWorkItemKeys';

/** A merge request as it is now. */
export function toChangeRecord(
  change: GitlabChange,
  history: ChangeHistory,
): ChangeRecord {
  const { title, source_branch: sourceBranch, updated_at: updatedAt } = change;
  const isDraft = change.draft ?? change.work_in_progress ?? false;
  const openedAt = change.created_at;
  const mergedAt = mergedAtOf(change, history);
  const author = authorOf(change, history);
  const mergedBy = toActor(change.merge_user ?? change.merged_by);
  const firstCommitAt = firstCommitOf(history);
  const size = sizeOf(change, history);
  const approvals = approvalsOf(history);
  const signatures = signaturesOf(change, history);
  const reviewers = change.reviewers.map(toActor);
  return {
    kind: 'change',
    id: `${change.id}`,
    number: change.iid,
    title,
    ...(change.web_url && { url: change.web_url }),
    state: stateOf(change),
    draft: isDraft,
    ...(author && { author }),
    reviewers: reviewers.filter((each): each is ActorRecord => !!each),
    sourceBranch,
    targetBranch: change.target_branch,
    labels: change.labels,
    openedAt,
    updatedAt,
    ...(mergedAt !== undefined && { mergedAt }),
    ...(change.state === 'closed' &&
      change.closed_at && { closedAt: change.closed_at }),
    ...(change.state === 'merged' && mergedBy && { mergedBy }),
    drafts: draftPeriods({ isDraft, openedAt }, history.notes ?? []),
    ...(firstCommitAt !== undefined && { firstCommitAt }),
    commits: (history.commits ?? []).map(({ id }) => id),
    ...(change.sha && { headSha: change.sha }),
    ...(change.merge_commit_sha && { mergeSha: change.merge_commit_sha }),
    ...(change.squash_commit_sha && { squashSha: change.squash_commit_sha }),
    ...(signatures && { signatures }),
    ...(approvals && { approvals }),
    ...(size && { size }),
    workItemKeys: findWorkItemKeys([title, sourceBranch, change.description]),
    sourceVersion: updatedAt,
  };
}

/**
 * When a merge request was merged, UTC epoch milliseconds. Some old ones and some that were rebased do not say it themselves.
 */
export function mergedAtOf(
  change: GitlabChange,
  { stateEvents, notes }: ChangeHistory,
): number | undefined {
  if (change.state !== 'merged') return undefined;
  return (
    change.merged_at ??
    stateEvents?.find(({ state }) => state === 'merged')?.created_at ??
    notes?.find(note => notedState(note) === 'merged')?.created_at
  );
}

function stateOf({ state }: GitlabChange): ChangeRecord['state'] {
  // Locked is what it is while it is being merged.
  return state === 'merged' || state === 'closed' ? state : 'open';
}

function firstCommitOf({
  commits,
  hasAllCommits,
}: ChangeHistory): number | undefined {
  const first = hasAllCommits ? commits?.at(-1) : undefined;
  return parseSignedDate(first?.authored_date ?? '')?.instant;
}

/** If its commits were squashed, when they were written; of the one that stands for them, by whom as well. */
function signaturesOf(
  { squash_commit_sha: squash }: GitlabChange,
  { commits = [], landed }: ChangeHistory,
): CommitSignature[] | undefined {
  if (!squash) return undefined;
  const own = commits.flatMap(({ id, authored_date: written }) => {
    const date = parseSignedDate(written ?? '');
    return date ? [{ sha: id, at: date.instant }] : [];
  });
  const date = parseSignedDate(landed?.authored_date ?? '');
  if (!landed || !date || landed.id !== squash) return own;
  const { author_name: name = '', author_email: email = '' } = landed;
  const by = toCommitActor(name, email);
  return [...own, { sha: squash, at: date.instant, ...(by && { by }) }];
}

function sizeOf(
  { changes_count: count }: GitlabChange,
  { landed }: ChangeHistory,
): ChangeRecord['size'] {
  const files = countOf(count);
  const stats = landed?.stats;
  if (files === undefined && !stats) return undefined;
  return {
    ...(files !== undefined && { files }),
    ...(stats && { additions: stats.additions, deletions: stats.deletions }),
  };
}

/** `17`, or `1000+` where GitLab has stopped counting. */
function countOf(text: string | undefined): number | undefined {
  return text && /^\d+\+?$/.test(text) ? parseInt(text, 10) : undefined;
}
