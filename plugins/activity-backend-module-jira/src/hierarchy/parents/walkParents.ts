import type { WorkItemReference } from '@activity-insights/plugin-activity-node';
import type { KnownFields } from '../../fields/KnownFields';
import { parentOf } from '../../fields/parentOf';
import { isRecord } from '../../fields/rawValues';
import { createPatientSite } from '../../transport/createPatientSite';
import { RejectedRequest } from '../../transport/RejectedRequest';
import { parentFields } from '../searching/FoundItem';
import type { HierarchyContext } from '../HierarchyContext';
import { parentClauses, projectClauses } from '../planning/jqlClauses';
import { mostParents, type ParentsWalk } from './ParentsWalk';
import { type PagePlace, searchPage } from '../../search/searchPage';

/** What changed less than this before a search began is looked at again: search is behind. */
const overlapMs = 15 * 60_000;

/**
 * Looks through the items of harvested projects that have something above, and notes what of that lives elsewhere. There may be
 * very many of them at first, so it gives how far it has come after each request.
 *
 * @param since - when the search before this one began: what has not changed since is known. Undefined for all
 * @throws SourceError
 */
export async function* walkParents(
  context: HierarchyContext,
  known: KnownFields,
  start: ParentsWalk,
  since: number | undefined,
  signal: AbortSignal,
): AsyncGenerator<ParentsWalk> {
  const site = createPatientSite(context.site);
  const { hasParent } = parentClauses(await site.flavour(signal), known);
  const changed =
    since === undefined ? '' : ` AND updated >= ${since - overlapMs}`;
  const queries = projectClauses(context.projects.map(({ id }) => id)).flatMap(
    project => hasParent.map(clause => `${project} AND ${clause}${changed}`),
  );
  const isOutside = outsideOf(context.projects);
  const fields = parentFields(known);
  let walk = start;
  while (walk.queries < queries.length) {
    const query = { jql: queries[walk.queries], fields, rows: 5000 };
    const { place, ...before } = walk;
    const page = await pageOrRefusal(() =>
      searchPage(site, query, place, signal),
    );
    if (page === 'refused') {
      // A token that is too old begins the query again. Otherwise this version cannot be asked for that field.
      walk = place
        ? before
        : { ...before, ...refused(before), queries: before.queries + 1 };
    } else {
      const { issues, next } = page;
      const parents = issues.flatMap(
        issue => parentOfIssue(issue, known) ?? [],
      );
      walk = {
        ...before,
        ...add(before, parents.filter(isOutside)),
        ...(next ? { place: next } : { queries: before.queries + 1 }),
      };
    }
    yield walk;
  }
  yield { ...walk, isDone: true };
}

async function pageOrRefusal(
  ask: () => Promise<{ issues: unknown[]; next?: PagePlace }>,
) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RejectedRequest) return 'refused';
    throw error;
  }
}

function refused({ reached }: ParentsWalk): Pick<ParentsWalk, 'reached'> {
  const reason = 'Jira does not tell of all items whether they have parents';
  return { reached: [...new Set([...reached, reason])] };
}

function add(
  { found, reached }: ParentsWalk,
  parents: readonly WorkItemReference[],
): Pick<ParentsWalk, 'found' | 'reached'> {
  const names = parents.flatMap(({ key, id }) => key ?? id ?? []);
  const all = [...new Set([...found, ...names])];
  if (all.length <= mostParents) return { found: all, reached };
  const reason = `more than ${mostParents} parents outside of harvested projects`;
  return {
    found: all.slice(0, mostParents),
    reached: [...new Set([...reached, reason])],
  };
}

function parentOfIssue(
  issue: unknown,
  known: KnownFields,
): WorkItemReference | undefined {
  return isRecord(issue) && isRecord(issue.fields)
    ? parentOf(issue.fields, known)
    : undefined;
}

/** Whether a parent lives elsewhere, by its key: Jira does not say in which project a parent is. */
function outsideOf(projects: HierarchyContext['projects']) {
  const keys = new Set(projects.map(({ key }) => key));
  return ({ key }: WorkItemReference) =>
    key === undefined || !keys.has(key.slice(0, key.lastIndexOf('-')));
}
