import type {
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { toActor } from '../people/toActor';
import { releaseSchema } from './releaseSchema';

const namedSchema = z.object({ tag_name: z.string().min(1) });

/**
 * A release, at the time that it bears. Releases have no id; their key is made of the project's and of the tag.
 *
 * @param row - as listed, unchecked
 * @returns what it is, or why it is none
 */
export function toReleaseRecord(
  projectId: number,
  row: unknown,
): EventRecord | MalformedRecord {
  const parsed = releaseSchema.safeParse(row);
  if (!parsed.success) {
    const named = namedSchema.safeParse(row);
    return {
      key: named.success ? keyOf(projectId, named.data.tag_name) : 'no tag',
      reason: 'its tag or its date is missing or not understood',
    };
  }
  const { tag_name: tag, name, author, commit, _links: links } = parsed.data;
  const { released_at: releasedAt, created_at: createdAt } = parsed.data;
  const actor = toActor(author);
  return {
    kind: 'event',
    type: 'release',
    key: keyOf(projectId, tag),
    occurredAt: (releasedAt ?? createdAt)!,
    ...(actor && { actor }),
    title: name || tag,
    ...(links?.self && { url: links.self }),
    metadata: { tag, ...(commit && { sha: commit.id }) },
  };
}

function keyOf(projectId: number, tag: string): string {
  return `${projectId}:${tag}`;
}
