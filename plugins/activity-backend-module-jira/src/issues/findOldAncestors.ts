import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { inHalves } from '../search/inHalves';
import { allOf, oneOf, resolved, updatedBefore } from '../search/jql';
import { type PagePlace, searchPage } from '../search/searchPage';
import type { IssueScope } from './IssueScope';

/** How many parents one question names: with their projects, so many fit on one page of the answer. */
export const ancestorsAtOnce = 90;

/** An issue, and the project that it is in. */
export interface PlacedIssue {
  id: string;
  projectId: string;
}

const rowSchema = z
  .object({
    id: idSchema,
    fields: z.object({ project: z.object({ id: idSchema }) }),
  })
  .transform(({ id, fields }) => ({ id, projectId: fields.project.id }));

/**
 * Which of some parents lie behind the horizon: what was resolved and not updated since. They are harvested all the same, so that
 * trees have their tops.
 *
 * @param names - ids or keys, at most `ancestorsAtOnce`, of issues of any project
 * @param horizon - UTC epoch milliseconds
 */
export async function findOldAncestors(
  { site, jql }: Pick<IssueScope, 'site' | 'jql'>,
  names: readonly string[],
  horizon: number,
  signal: AbortSignal,
): Promise<PlacedIssue[]> {
  return inHalves(names, async some => {
    const query = {
      jql: allOf(oneOf(some), resolved, updatedBefore(horizon), jql),
      fields: ['project'],
      rows: ancestorsAtOnce,
    };
    const found: PlacedIssue[] = [];
    let place: PagePlace | undefined;
    do {
      const page = await searchPage(site, query, place, signal);
      found.push(
        ...page.issues.flatMap(row => rowSchema.safeParse(row).data ?? []),
      );
      place = page.next;
    } while (place);
    return found;
  });
}
