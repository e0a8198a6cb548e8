import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import type { ChangeHistory } from './ChangeHistory';
import type { GitlabChange } from './changeSchema';

/**
 * Who has written a merge request. GitLab makes the squash commit itself, and signs it with the name of that account and the
 * address that it signs with: this is how an address is known that GitLab does not show otherwise.
 */
export function authorOf(
  { author, squash_commit_sha: squash }: GitlabChange,
  { landed, commits = [] }: ChangeHistory,
): ActorRecord | undefined {
  const actor = toActor(author);
  const signature = landed?.author_email?.trim() ?? '';
  const isSigned =
    squash !== undefined &&
    landed?.id === squash &&
    // A single commit may be taken for its own squash commit, and was signed by whoever wrote it.
    !commits.some(({ id }) => id === squash) &&
    signature.includes('@') &&
    actor?.name !== undefined &&
    actor.kind !== 'bot' &&
    landed.author_name?.trim() === actor.name;
  return isSigned
    ? { ...actor, otherEmails: [...(actor.otherEmails ?? []), signature] }
    : actor;
}
