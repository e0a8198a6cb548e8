import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import type { AskGitlab } from '../transport/GitlabApi';
import type { GitlabSite } from '../transport/GitlabSite';
import { readListIfAny, type WholeList } from './readList';
import { requireListed } from './requireListed';

type Named = Record<string, { id: number | string }>;

/** A list that belongs to a thing, and what one of its rows is called. */
export interface Belonging<Row> {
  schema: z.ZodType<Row>;
  ask: AskGitlab;
  name: string;
}

/** What lists belong to. */
export interface Belonger {
  id: number;
  name: string;
  /** Lists it. */
  ask: AskGitlab;
}

/**
 * Reads the lists that belong to one thing, all at once: one request each, unless one has more than a page.
 *
 * @returns those that its server has; and what could not be understood of them
 * @throws SourceError; `not-found` if the thing is gone by now
 */
export async function readBelongings<Rows extends Named>(
  site: GitlabSite,
  of: Belonger,
  asked: { [Name in keyof Rows]: Belonging<Rows[Name]> },
  signal: AbortSignal,
): Promise<{
  lists: { [Name in keyof Rows]?: WholeList<Rows[Name]> };
  malformed: MalformedRecord[];
}> {
  const names: (keyof Rows)[] = Object.keys(asked);
  const lists: { [Name in keyof Rows]?: WholeList<Rows[Name]> } = {};
  await Promise.all(
    names.map(async key => {
      const { schema, ask, name } = asked[key];
      lists[key] = await readListIfAny(site, schema, ask, { signal, name });
    }),
  );
  if (names.some(name => !lists[name])) {
    await requireListed(site, of.ask, { ...of, signal });
  }
  const malformed = names.flatMap(name => lists[name]?.malformed ?? []);
  return { lists, malformed };
}
