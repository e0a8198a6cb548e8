import { parseStoredCursor } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { parentsWalkSchema } from './parents/ParentsWalk';

/** How many items outside of the projects that are harvested are kept up to date. */
export const mostOutside = 5000;

const digits = z.string().regex(/^\d+$/);

const schema = z.strictObject({
  v: z.literal(1),
  /** The outside items that are stored, each with when search said that it was updated, UTC epoch milliseconds. */
  known: z
    .record(digits, z.int())
    .refine(known => Object.keys(known).length <= mostOutside),
  /** Fingerprint of the projects and the configuration that trees were found for; see `forScope`. */
  scope: z.string().optional(),
  /** While a traversal goes on: what is above the items of harvested projects. */
  parents: parentsWalkSchema.optional(),
  /** An item of which so many records were given; from its beginning if it has changed since. */
  part: z
    .strictObject({ id: digits, updatedAt: z.int(), sent: z.int().min(0) })
    .optional(),
  /**
   * When the last traversal that came to its end began, by the clock of the site, UTC epoch milliseconds. Parents that were set
   * since are looked at.
   */
  since: z.int().optional(),
});

/** The position of the stream of items that hierarchies reach outside of the projects that are harvested. */
export type HierarchyCursor = z.infer<typeof schema>;

/**
 * The position for some projects and some configuration. Where it was reached for others, what is stored stays known, and trees
 * are looked for from the beginning: unchanged items of a project that has come since may have parents elsewhere.
 *
 * @param scope - a fingerprint
 */
export function forScope(
  cursor: HierarchyCursor,
  scope: string,
): HierarchyCursor {
  return cursor.scope === scope ? cursor : { v: 1, known: cursor.known, scope };
}

/**
 * Checks a position that was stored earlier.
 *
 * @param subject - names the stream in errors
 * @throws SourceError `invalid-cursor`
 */
export function parseHierarchyCursor(
  cursor: JsonObject | undefined,
  subject: string,
): HierarchyCursor {
  return parseStoredCursor(schema, cursor, subject) ?? { v: 1, known: {} };
}
