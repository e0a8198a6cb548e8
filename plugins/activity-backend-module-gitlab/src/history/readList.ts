import {
  type MalformedRecord,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { z } from 'zod';
import type { AskGitlab } from '../transport/GitlabApi';
import type { GitlabSite } from '../transport/GitlabSite';

/** All of a list that belongs to one thing. */
export interface WholeList<Row> {
  rows: Row[];
  malformed: MalformedRecord[];
  /** False if it was longer than anybody wanted. */
  isWhole: boolean;
}

/** A hundred rows each: nothing that people do to one thing takes more. */
const mostPages = 50;

/**
 * Reads a list that belongs to one thing, such as the notes of a merge request, to its end.
 *
 * @param name - of what a row is, for rows that cannot be understood
 * @throws SourceError
 */
export async function readList<Row extends { id: number | string }>(
  site: GitlabSite,
  schema: z.ZodType<Row>,
  ask: AskGitlab,
  { signal, name }: { signal: AbortSignal; name: string },
): Promise<WholeList<Row>> {
  const rows = new Map<Row['id'], Row>();
  const malformed: MalformedRecord[] = [];
  let pages = 0;
  for await (const page of site.readPages(schema, ask, { signal })) {
    pages += 1;
    // Rows move while pages are turned, and may come twice.
    page.rows.forEach(row => rows.set(row.id, row));
    malformed.push(
      ...page.malformed.map(({ key, reason }) => ({
        key: `${name} ${key}`,
        reason,
      })),
    );
    if (pages === mostPages && page.next !== undefined) {
      return { rows: [...rows.values()], malformed, isWhole: false };
    }
  }
  return { rows: [...rows.values()], malformed, isWhole: true };
}

/**
 * Reads a list that old servers do not have, and that is gone with the thing that it belongs to. One refusal alone proves
 * nothing: it is asked for twice.
 *
 * @returns undefined if it is not there
 * @throws SourceError
 */
export async function readListIfAny<Row extends { id: number | string }>(
  ...question: Parameters<typeof readList<Row>>
): Promise<WholeList<Row> | undefined> {
  return (
    (await unlessMissing(() => readList(...question))) ??
    unlessMissing(() => readList(...question))
  );
}

/** Undefined in the place of a 404. */
export async function unlessMissing<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SourceError && error.code === 'not-found') {
      return undefined;
    }
    throw error;
  }
}
