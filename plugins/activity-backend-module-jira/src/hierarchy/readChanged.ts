import {
  type Page,
  PageBuilder,
  type ReadOptions,
} from '@activity-insights/plugin-activity-node';
import { findChanged } from './findChanged';
import { giveItems } from './giveItems';
import type { HierarchyContext } from './HierarchyContext';
import type { HierarchyCursor } from './HierarchyCursor';
import { readHierarchy } from './readHierarchy';

/**
 * Between two traversals: gives what has changed of the trees, as far as that can be told without walking them, and else walks them.
 *
 * @param hinted - ids of issues to look at
 * @param now - by the clock of the site, UTC epoch milliseconds
 * @throws SourceError
 */
export async function* readChanged(
  context: HierarchyContext,
  start: HierarchyCursor,
  hinted: readonly string[],
  now: number,
  options: Pick<ReadOptions, 'budget' | 'signal'>,
): AsyncGenerator<Page> {
  const { budget, signal } = options;
  const vocabulary = await context.vocabulary.get(signal);
  const { fields } = vocabulary;
  const changed = await findChanged(context, fields, start, hinted, signal);
  if (changed.needsTraversal) {
    yield* readHierarchy(context, start, now, options);
    return;
  }
  const cursor = structuredClone(start);
  const page = new PageBuilder(budget);
  const { items } = changed;
  const parts = giveItems(context, vocabulary, cursor, page, items, signal);
  for await (const _ of parts) {
    yield { ...page.take(), next: structuredClone(cursor), done: false };
  }
  yield { ...page.take(), next: cursor, done: true };
}
