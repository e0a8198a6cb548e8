import type { EventDraft } from '../../records/eventDraft';
import { kindOf } from '../eventKinds';
import type { JsonColumnType } from '../jsonRows';

/** A draft with the number that the database gave its account. */
export interface EventToWrite {
  draft: EventDraft;
  accountId: number | null;
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
  source_version: 'bigint',
  content_hash: 'text',
} satisfies Record<string, JsonColumnType>;

/** The values of `contentColumns`, in their order. */
export function contentOf({
  draft,
  accountId,
}: EventToWrite): (string | number | null)[] {
  return [
    draft.naturalKey,
    kindOf(draft.type),
    accountId,
    draft.occurredAt,
    draft.bucket,
    draft.authorOffset,
    draft.authorBucket,
    draft.ownClass,
    draft.copyKey,
    draft.committedAt,
    draft.sha,
    draft.parents,
    draft.title,
    draft.url,
    draft.metadata,
    draft.sourceVersion,
    draft.contentHash,
  ];
}
