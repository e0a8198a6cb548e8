import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { toAccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { instantOrNull, storableInstant } from '../storableInstant';
import { integerOrNull, storableInteger } from '../storableInteger';
import { textOrNull, toStorableText } from '../storableText';
import { approvalRows } from './approvalRows';
import { accountCell, buildStateDraft, distinctRows } from './buildStateDraft';
import { changeCommitRows } from './changeCommitRows';
import type { SearchRows, StateDraft } from './StateDraft';
import { toUpperKey } from './workItemDraft';

const detailsSchema = z.object({
  v: z.literal(1),
  labels: z.array(z.string()),
  /** When it was a draft, UTC epoch milliseconds; an end of null is still. */
  drafts: z.array(z.object({ from: z.number(), to: z.number().nullable() })),
  /** Shas, the latest first. */
  commits: z.array(z.string()),
});

/** Lists of a change, as the source has them. */
export type ChangeDetails = z.infer<typeof detailsSchema>;

/** Maps a change to what is stored of it. */
export function changeDraft(record: ChangeRecord, isBot: BotRule): StateDraft {
  const { size = {} } = record;
  const details = changeDetails(record);
  return buildStateDraft({
    kind: 'change',
    externalId: record.id,
    sourceVersion: record.sourceVersion,
    columns: {
      number: storableInteger(record.number),
      title: toStorableText(record.title),
      url: textOrNull(record.url),
      state: record.state,
      draft: record.draft ? 1 : 0,
      author_id: accountCell(toAccountDraft(record.author, isBot)),
      merged_by_id: accountCell(toAccountDraft(record.mergedBy, isBot)),
      source_branch: toStorableText(record.sourceBranch),
      target_branch: toStorableText(record.targetBranch),
      opened_at: storableInstant(record.openedAt),
      updated_at: storableInstant(record.updatedAt),
      merged_at: instantOrNull(record.mergedAt),
      closed_at: instantOrNull(record.closedAt),
      first_commit_at: instantOrNull(record.firstCommitAt),
      head_sha: textOrNull(record.headSha),
      merge_sha: textOrNull(record.mergeSha),
      squash_sha: textOrNull(record.squashSha),
      files: integerOrNull(size.files),
      additions: integerOrNull(size.additions),
      deletions: integerOrNull(size.deletions),
      details: JSON.stringify(details),
    },
    search: {
      change_links: distinctRows(
        record.workItemKeys.map(key => toUpperKey(toStorableText(key))),
      ),
      change_commits: changeCommitRows(record, isBot),
      change_reviewers: reviewerRows(record, isBot),
      change_approvals: approvalRows(record, isBot),
    },
  });
}

function changeDetails(record: ChangeRecord): ChangeDetails {
  return {
    v: 1,
    labels: record.labels.map(it => toStorableText(it)),
    drafts: record.drafts.map(({ from, to }) => ({
      from: storableInstant(from),
      to: instantOrNull(to),
    })),
    commits: record.commits.map(it => toStorableText(it)),
  };
}

function reviewerRows({ reviewers }: ChangeRecord, isBot: BotRule): SearchRows {
  const drafts = reviewers.map(actor => toAccountDraft(actor, isBot)!);
  const byIdentity = new Map(
    drafts.map(actor => [`${actor.identity}/${actor.externalId}`, actor]),
  );
  return [...byIdentity.values()].map(actor => [{ actor }]);
}

/** Reads what is stored in `changes.details`. */
export function parseChangeDetails(stored: string): ChangeDetails {
  return detailsSchema.parse(JSON.parse(stored));
}
