import { parseStoredCursor } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { searchPositionSchema } from '../search/SearchPosition';
import type { IssueScope } from './IssueScope';

const instant = z.number().int();

const walkSchema = z.strictObject({
  /** Of the page of the search that is being read; none for the first. */
  page: searchPositionSchema.optional(),
  /** The last issue of that page that was dealt with. */
  after: z.string().optional(),
  /** Issues with long changelogs, which are read together. */
  aside: z.array(z.string()),
  /** Ids or keys of parents, wherever they are, that were not met and may lie behind the horizon. */
  parents: z.array(z.string()).optional(),
  /** An issue of which so many records were given; from its beginning if it has changed since. */
  part: z
    .strictObject({
      id: z.string(),
      updatedAt: instant,
      sent: z.number().int().min(0),
    })
    .optional(),
});

/** How far a search was read. */
export type Walk = z.output<typeof walkSchema>;

/** Before anything was read. */
export const newWalk: Walk = { aside: [] };

/** Fingerprint of what decides which issues are read: what was read by another one says nothing. */
const basis = z.string();

const tailSchema = z.strictObject({
  v: z.literal(1),
  kind: z.literal('tail'),
  basis,
  /** From when on everything is there, once the first walk has ended; null for all of history. */
  coveredFrom: instant.nullable(),
  /** What was updated since is asked for; null before the first walk has ended. */
  since: instant.nullable(),
  /** When issues were updated that were read already and will be shown again, because polls overlap. */
  known: z.record(z.string(), instant),
  /** While a poll goes on: when it began, by the clock of the site. */
  poll: z.strictObject({ startedAt: instant, walk: walkSchema }).optional(),
});

/** The position of what reads forward. Instants are UTC epoch milliseconds. */
export type TailCursor = z.output<typeof tailSchema>;

const backfillSchema = z.union([
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('backfill'),
    basis,
    /** How far back all was read; null for all of history. */
    reached: instant.nullable(),
  }),
  z.strictObject({
    v: z.literal(1),
    kind: z.literal('backfill'),
    basis,
    /** What was updated from then, null for all, to then, exclusive. */
    window: z.strictObject({ from: instant.nullable(), to: instant }),
    walk: walkSchema,
  }),
]);

/** The position of what reads backwards. */
export type BackfillCursor = z.output<typeof backfillSchema>;

/**
 * @returns undefined before the first read, and after the choice of issues has changed
 * @throws SourceError `invalid-cursor`
 */
export function parseTailCursor(
  cursor: JsonObject | undefined,
  scope: IssueScope,
): TailCursor | undefined {
  return parse(tailSchema, cursor, scope);
}

/**
 * @returns undefined before the first read, and after the choice of issues has changed
 * @throws SourceError `invalid-cursor`
 */
export function parseBackfillCursor(
  cursor: JsonObject | undefined,
  scope: IssueScope,
): BackfillCursor | undefined {
  return parse(backfillSchema, cursor, scope);
}

function parse<T extends { basis: string }>(
  schema: z.ZodType<T>,
  cursor: JsonObject | undefined,
  { site, projectId, basis: current }: IssueScope,
): T | undefined {
  const what = `issues of project ${projectId} of jira "${site.id}"`;
  const stored = parseStoredCursor(schema, cursor, what);
  return stored?.basis === current ? stored : undefined;
}
