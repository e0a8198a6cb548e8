import type {
  BranchRecord,
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import { toActor } from '../actors/toActor';
import { cutText } from '../actors/cutText';
import { commitUrl } from '../remotes/itemUrls';
import { parseGitDate } from './gitDate';
import type { LoggedCommit } from './LoggedCommit';

/** Subjects and addresses beyond it are cut, as a page has a limit. Far beyond what is shown: copies are told by the whole. */
const maxIdentityLength = 100_000;

/** What a commit becomes besides what it says itself. */
export interface CommitPlace {
  branch?: BranchRecord;
  /** Parents as written, for a commit at the boundary of a shallow clone, where a walk does not show them. */
  trueParents?: string[];
  /** Where a browser finds the repository. */
  projectUrl?: string;
}

/** Turns a commit into an event at its author date, or says why it cannot be one. */
export function toCommitRecord(
  commit: LoggedCommit,
  { branch, trueParents, projectUrl }: CommitPlace,
): EventRecord | MalformedRecord {
  const { sha } = commit;
  const authored = parseGitDate(commit.authorDate);
  if (!authored) {
    return {
      key: sha,
      reason: 'the author date is missing, unreadable or beyond the year 9999',
    };
  }
  // Used to tell copies from originals only, so a commit without it is worth keeping.
  const committed = parseGitDate(commit.committerDate) ?? authored;
  const actor = toActor(commit.authorName, commit.authorEmail);
  const title = cutText(commit.subject, maxIdentityLength);
  return {
    kind: 'event',
    type: 'commit',
    key: sha,
    occurredAt: authored.instant,
    offsetMinutes: authored.offsetMinutes,
    ...(actor && { actor }),
    ...(title !== '' && { title }),
    ...(projectUrl && { url: commitUrl(projectUrl, sha) }),
    ...(branch && { branch }),
    commit: {
      sha,
      parents: trueParents ?? commit.parents,
      rawAuthorEmail: cutText(commit.rawAuthorEmail, maxIdentityLength),
      rawAuthorName: cutText(commit.rawAuthorName),
      committedAt: committed.instant,
    },
    ...(trueParents && { metadata: { shallowBoundary: true } }),
  };
}
