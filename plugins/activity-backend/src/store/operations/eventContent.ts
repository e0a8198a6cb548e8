import type { EventDraft } from '../../records/eventDraft';
import { kindOf } from '../eventKinds';
import type { JsonColumnType } from '../jsonRows';

/** A draft with the numbers that the database gave it, and what follows from its account. */
export interface EventToWrite {
  draft: EventDraft;
  accountId: number | null;
  /** Quarter of the local wall time of the author. */
  authorBucket: number | null;
  facetSetId: number | null;
}

/** The columns that are what the source says of an event. */
export const contentColumns = {
  natural_key: 'text',
  kind: 'integer',
  account_id: 'integer',
  occurred_at: 'bigint',
  bucket: 'integer',
  author_offset: 'integer',
  author_bucket: 'integer',
  class: 'integer',
  copy_key: 'text',
  committed_at: 'bigint',
  sha: 'text',
  parents: 'text',
  title: 'text',
  url: 'text',
  metadata: 'text',
  work_item: 'text',
  change: 'text',
  source_version: 'bigint',
  content_hash: 'text',
} satisfies Record<string, JsonColumnType>;

/** The values of `contentColumns`, in their order. */
export function contentOf({
  draft,
  accountId,
  authorBucket,
}: EventToWrite): (string | number | null)[] {
  return [
    draft.naturalKey,
    kindOf(draft.type),
    accountId,
    draft.occurredAt,
    draft.bucket,
    draft.authorOffset,
    authorBucket,
    draft.ownClass,
    draft.copyKey,
    draft.committedAt,
    draft.sha,
    draft.parents,
    draft.title,
    draft.url,
    draft.metadata,
    draft.workItem,
    draft.change,
    draft.sourceVersion,
    draft.contentHash,
  ];
}
