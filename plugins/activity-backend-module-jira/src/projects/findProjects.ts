import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { pageThrough } from '../fetching/pageThrough';
import { countSchema } from '../fields/countSchema';
import { idSchema } from '../fields/idSchema';
import type { JiraSite } from '../transport/JiraSite';

const projectSchema = z.object({
  id: idSchema,
  key: z.string().min(1),
  name: z
    .string()
    .nullish()
    .transform(name => name ?? ''),
  archived: z
    .boolean()
    .nullish()
    .transform(archived => archived ?? false),
});

/** A project as Jira lists it. */
export type ListedProject = z.output<typeof projectSchema>;

const pageSchema = z.object({
  values: z.array(z.unknown()),
  total: countSchema,
  isLast: z.boolean().optional(),
  maxResults: z.number().int().optional(),
});

/** What Cloud allows for one request. */
const mostKeys = 50;

/**
 * Finds projects by their keys; earlier keys of projects that were renamed do as well.
 *
 * @param keys - in capitals
 * @returns by the key that was asked for; an error for each that cannot be reached
 * @throws SourceError if the site cannot tell
 */
export async function findProjects(
  site: JiraSite,
  keys: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, ListedProject | SourceError>> {
  const listed = await listProjects(site, keys, signal);
  const byKey = new Map(listed.map(each => [each.key.toUpperCase(), each]));
  const found = new Map<string, ListedProject | SourceError>();
  for (const key of keys) {
    found.set(key, byKey.get(key) ?? (await findOne(site, key, signal)));
  }
  return found;
}

async function listProjects(
  site: JiraSite,
  keys: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ListedProject[]> {
  if (keys.length === 0) return [];
  if ((await site.flavour(signal)) === 'dataCenter') {
    const all = await site.get('/rest/api/2/project', {
      schema: z.array(z.unknown()),
      signal,
      query: { includeArchived: true },
    });
    return understood(all);
  }
  const values: unknown[] = [];
  for (let from = 0; from < keys.length; from += mostKeys) {
    const some = keys.slice(from, from + mostKeys);
    const page = await pageThrough(
      `The projects of jira "${site.id}"`,
      startAt =>
        site.get('/rest/api/3/project/search', {
          schema: pageSchema,
          signal,
          query: {
            keys: some,
            status: ['live', 'archived'],
            startAt,
            maxResults: mostKeys,
          },
        }),
    );
    values.push(...page);
  }
  return understood(values);
}

async function findOne(
  site: JiraSite,
  key: string,
  signal: AbortSignal | undefined,
): Promise<ListedProject | SourceError> {
  const api = await site.apiPath(signal);
  try {
    return await site.get(`${api}/project/${encodeURIComponent(key)}`, {
      schema: projectSchema,
      signal,
    });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    if (error.code !== 'not-found' && error.code !== 'forbidden') throw error;
    return new SourceError(
      error.code,
      `Project ${key} of jira "${site.id}" is not there, or the account may not browse it: check the key, and the permission "Browse projects"`,
    );
  }
}

function understood(values: readonly unknown[]): ListedProject[] {
  return values.flatMap(value => {
    const parsed = projectSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}
