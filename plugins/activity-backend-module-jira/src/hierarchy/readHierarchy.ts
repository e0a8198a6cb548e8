import {
  type Page,
  PageBuilder,
  type ReadOptions,
  type TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { createPatientSite } from '../transport/createPatientSite';
import { findOutside, type Outside } from './traversal/findOutside';
import { giveItems } from './giveItems';
import type { HierarchyContext } from './HierarchyContext';
import { hasOutside } from './hasOutside';
import type { HierarchyCursor } from './HierarchyCursor';
import { newParentsWalk } from './parents/ParentsWalk';
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
  const patient = createPatientSite(context.site);
  // A configuration may be wrong, which only asking tells.
  const mayBeEmpty =
    !context.hierarchy && Object.keys(start.known).length === 0;
  const ids = context.projects.map(({ id }) => id);
  if (mayBeEmpty && !(await hasOutside(patient, ids, signal))) {
    delete cursor.parents;
    cursor.since = start.parents?.startedAt ?? now;
    yield { ...toPage(page), done: true };
    return;
  }

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
  const { items } = outside;
  const parts = giveItems(context, vocabulary, cursor, page, items, signal);
  for await (const _ of parts) yield toPage(page);
  const gone = await tellMissing(patient, outside.missing, signal);
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
