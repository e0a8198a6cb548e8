import type {
  Page,
  ReadOptions,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { siteProjectId } from '../boards/siteProjectId';
import { addIssue } from '../issues/addIssue';
import { PageBuilder } from '../paging/PageBuilder';
import { createPatientSite } from '../transport/createPatientSite';
import { findOutside, type Outside } from './traversal/findOutside';
import { type HierarchyContext, issuesPerBatch } from './HierarchyContext';
import type { HierarchyCursor } from './HierarchyCursor';
import { newParentsWalk } from './parents/ParentsWalk';
import { readOutside } from './readOutside';
import { tellMissing } from './tellMissing';
import { walkParents } from './parents/walkParents';

/**
 * Finds the trees, and gives what of them lives outside of harvested projects and is new or was changed. First it looks for what is
 * above harvested items, with a page for each request, because there may be many; then it walks the trees, at once; and then it
 * gives items in the order of their ids.
 *
 * @param now - by the clock of the site, UTC epoch milliseconds
 * @throws SourceError
 */
export async function* readHierarchy(
  context: HierarchyContext,
  start: HierarchyCursor,
  now: number,
  { budget, signal }: Pick<ReadOptions, 'budget' | 'signal'>,
): AsyncGenerator<Page> {
  const vocabulary = await context.vocabulary.get(signal);
  const { fields } = vocabulary;
  const cursor = structuredClone(start);
  const toPage = (page: PageBuilder): Page => ({
    ...page.take(),
    next: structuredClone(cursor),
    done: false,
  });
  const page = new PageBuilder(budget);

  let parents = cursor.parents ?? newParentsWalk(now);
  if (!parents.isDone) {
    const { since } = cursor;
    const steps = walkParents(context, fields, parents, since, signal);
    for await (const step of steps) {
      parents = step;
      cursor.parents = step;
      if (!step.isDone) yield toPage(page);
    }
  }

  const { known } = cursor;
  const outside = await findOutside(context, fields, known, parents, signal);
  const issueContext = {
    ...vocabulary,
    browseUrl: (key: string) => context.site.browseUrl(key),
    // Of no project of Jira, so that each item says where it lives.
    projectId: siteProjectId,
  };
  const changed = outside.items.filter(
    ({ id, updatedAt }) => known[id] !== updatedAt,
  );
  for (let from = 0; from < changed.length; from += issuesPerBatch) {
    const batch = changed.slice(from, from + issuesPerBatch);
    const { items, malformed } = await readOutside(context, batch, signal);
    page.addMalformed(malformed);
    for (const { item, whole } of items) {
      for (const part of addIssue(page, whole, issueContext, cursor.part)) {
        cursor.part = part;
        yield toPage(page);
      }
      delete cursor.part;
      known[item.id] = item.updatedAt;
    }
  }
  delete cursor.part;
  const site = createPatientSite(context.site);
  const gone = await tellMissing(site, outside.missing, signal);
  for (const tombstone of [...gone, ...tellLeft(outside)]) {
    const name = `issue/${tombstone.id}`;
    if (!page.add(tombstone, name)) {
      yield toPage(page);
      page.add(tombstone, name);
    }
    delete known[tombstone.id];
  }
  keepOnly(known, outside);
  page.addMalformed(
    outside.reached.map(reason => ({
      key: 'hierarchy',
      reason: `it was cut: ${reason}`,
    })),
  );
  delete cursor.parents;
  cursor.since = parents.startedAt;
  yield { ...toPage(page), done: true };
}

/** What a limit has cut off may still be in a tree. */
function tellLeft({ left, reached }: Outside): TombstoneRecord[] {
  return reached.length > 0
    ? []
    : left.map(id => ({
        kind: 'tombstone',
        of: 'workItem',
        id,
        reason: 'moved',
      }));
}

/** Items that have come to projects of streams of their own are those streams' business. */
function keepOnly(
  known: HierarchyCursor['known'],
  { items, missing, left }: Outside,
): void {
  const kept = new Set([...items.map(({ id }) => id), ...missing, ...left]);
  for (const id of Object.keys(known)) {
    if (!kept.has(id)) delete known[id];
  }
}
