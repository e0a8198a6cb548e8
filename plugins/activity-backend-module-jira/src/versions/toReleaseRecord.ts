import type {
  EventRecord,
  MalformedRecord,
} from '@activity-insights/plugin-activity-node';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { idOf, isRecord } from '../fields/rawValues';

const schema = z.object({
  id: idSchema,
  name: z.string(),
  released: z.boolean().optional(),
  archived: z.boolean().optional(),
  releaseDate: z.string().nullish(),
});

/** Where the version of a project is found by people. */
export interface VersionPlace {
  /** Of the site, without a slash at the end. */
  baseUrl: string;
  projectKey: string;
}

/**
 * A version that was released, as an event. Jira knows the day and not the hour, and nobody who did it: it is told at noon UTC,
 * which is that day from UTC-12 to UTC+11.
 *
 * @param version - as Jira lists it, unchecked
 * @returns undefined for a version that is not released, or not said when
 */
export function toReleaseRecord(
  version: unknown,
  { baseUrl, projectKey }: VersionPlace,
): EventRecord | MalformedRecord | undefined {
  const parsed = schema.safeParse(version);
  if (!parsed.success) {
    const id = isRecord(version) ? idOf(version.id) : undefined;
    return { key: `version ${id ?? '?'}`, reason: 'it has no id or no name' };
  }
  const { id, name, released, archived, releaseDate } = parsed.data;
  if (!released || !releaseDate) return undefined;
  const noon = DateTime.fromISO(`${releaseDate}T12:00:00`, { zone: 'utc' });
  if (!noon.isValid) {
    return { key: `version ${id}`, reason: 'its release date is no date' };
  }
  const path = `projects/${encodeURIComponent(
    projectKey,
  )}/versions/${encodeURIComponent(id)}`;
  return {
    kind: 'event',
    type: 'release',
    key: id,
    occurredAt: noon.toMillis(),
    title: name,
    url: `${baseUrl}/${path}`,
    metadata: { releasedOn: releaseDate, archived: archived ?? false },
  };
}
