import { z } from 'zod';
import { pagePlaceSchema } from '../../search/searchPage';

/** How many parents outside of harvested projects are followed. */
export const mostParents = 5000;

/** How far the search for parents outside of harvested projects has come. */
export const parentsWalkSchema = z.strictObject({
  /** When it began, by the clock of the site, UTC epoch milliseconds. */
  startedAt: z.int(),
  /** How many of its queries are done. */
  queries: z.int().min(0),
  /** Where the next page of the query at hand begins. */
  place: pagePlaceSchema.optional(),
  /** Keys, or ids where there is no key, of what was found. */
  found: z.array(z.string().min(1)).max(mostParents),
  /** What was left out, for people to read. */
  reached: z.array(z.string()).max(10),
  isDone: z.boolean(),
});

export type ParentsWalk = z.output<typeof parentsWalkSchema>;

/** Before anything was searched. */
export function newParentsWalk(startedAt: number): ParentsWalk {
  return { startedAt, queries: 0, found: [], reached: [], isDone: false };
}
