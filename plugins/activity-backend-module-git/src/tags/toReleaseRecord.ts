import type {
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import { cutText } from '../actors/cutText';
import type { Person } from '../actors/mapPeople';
import { toActor } from '../actors/toActor';
import { parseGitDate } from '../commits/gitDate';
import { tagUrl } from '../remotes/itemUrls';
import type { Tag } from './readTags';

/**
 * Turns a tag into a release at the time that it was made, or says why it cannot be one.
 *
 * @param person - who tagged, after the mailmap
 * @param projectUrl - where a browser finds the repository
 */
export function toReleaseRecord(
  tag: Tag,
  person: Person | undefined,
  projectUrl: string | undefined,
): EventRecord | MalformedRecord {
  const key = `tag:${tag.name}`;
  const date = parseGitDate(tag.date ?? '');
  if (!date) {
    return {
      key,
      reason:
        'it has no date that can be read, and what it names is not a commit that has one',
    };
  }
  const actor = person && toActor(person.name, person.email);
  const url = projectUrl && tagUrl(projectUrl, tag.name);
  return {
    kind: 'event',
    type: 'release',
    key,
    occurredAt: date.instant,
    offsetMinutes: date.offsetMinutes,
    ...(actor && { actor }),
    title: cutText(tag.name),
    ...(url && { url }),
    metadata: {
      annotated: tag.annotated,
      ...(tag.commitSha && { sha: tag.commitSha }),
    },
  };
}
