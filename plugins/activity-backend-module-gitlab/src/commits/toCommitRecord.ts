import type {
  BranchRecord,
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import { toCommitActor } from '../people/toCommitActor';
import { cutText } from '../values/cutText';
import type { CommitRow } from './commitSchema';
import { parseSignedDate } from './parseSignedDate';
import { subjectOf } from './subjectOf';

/** Subjects and addresses beyond it are cut, as a page has a limit. Far beyond what is shown: copies are told by the whole. */
const maxIdentityLength = 100_000;

/**
 * Turns a commit into an event at its author date, or says why it cannot be one.
 *
 * @param branch - the one that it belongs to in its project
 */
export function toCommitRecord(
  row: CommitRow,
  branch: BranchRecord,
): EventRecord | MalformedRecord {
  const sha = row.id;
  const authored = parseSignedDate(row.authored_date);
  if (!authored) {
    return {
      key: sha,
      reason: 'the author date is missing, unreadable or out of range',
    };
  }
  // Used to tell copies from originals only, so a commit without it is worth keeping.
  const committed = parseSignedDate(row.committed_date ?? '') ?? authored;
  const { author_name: name, author_email: email } = row;
  const actor = toCommitActor(name ?? '', email ?? '');
  const title = cutText(subjectOf(row.message), maxIdentityLength);
  return {
    kind: 'event',
    type: 'commit',
    key: sha,
    occurredAt: authored.instant,
    offsetMinutes: authored.offsetMinutes,
    ...(actor && { actor }),
    ...(title !== '' && { title }),
    ...(row.web_url && { url: row.web_url }),
    branch,
    commit: {
      sha,
      parents: row.parent_ids ?? [],
      rawAuthorEmail: cutText(email ?? '', maxIdentityLength),
      rawAuthorName: cutText(name ?? ''),
      committedAt: committed.instant,
    },
  };
}
