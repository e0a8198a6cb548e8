import {
  type Page,
  PageBuilder,
  type ReadOptions,
} from '@activity-insights/plugin-activity-node';
import type { CompleteIssue } from '../mapping/CompleteIssue';
import { addIssue, updatedAtOf } from './addIssue';
import { findWanted } from './findWanted';
import { type IssueHint, parseHintKey } from './hintKey';
import { contextOf, type IssueScope } from './IssueScope';
import type { KnownIssues } from './KnownIssues';
import { PendingParents } from './PendingParents';
import { isInProject } from './projectIdOf';
import { readAncestors } from './readAncestors';
import { tombstonesOf } from './tombstonesOf';

/** What a hint is settled with. */
export type HintPage = Pick<Page, 'records' | 'malformed' | 'settled'>;

type HintOptions = Pick<ReadOptions, 'budget' | 'signal' | 'horizon'>;

/**
 * Looks at issues that were hinted at, as they are at this moment. What is not there any more, or has been moved to where
 * nobody reads, is said to be gone; what is above them and lies behind the horizon is read with them.
 *
 * @param hints - see `toHintKey`; anything else is settled without a look
 * @param known - those that are read are added
 */
export async function* readHints(
  scope: IssueScope,
  hints: readonly string[],
  known: KnownIssues,
  options: HintOptions,
): AsyncGenerator<HintPage> {
  const byId = new Map<string, IssueHint>();
  for (const hint of hints) {
    const { id, isDeleted } = parseHintKey(hint) ?? {};
    if (id === undefined) continue;
    const isToldDeleted = isDeleted || byId.get(id)?.isDeleted === true;
    byId.set(id, { id, isDeleted: isToldDeleted });
  }
  const strange = hints.filter(hint => !parseHintKey(hint));
  if (strange.length > 0) yield { records: [], settled: strange };
  const size = await scope.fetcher.mostIds(options.signal);
  const all = [...byId.values()];
  for (let from = 0; from < all.length; from += size) {
    const some = all.slice(from, from + size);
    const ids = new Set(some.map(({ id }) => id));
    const settled = hints.filter(hint => ids.has(parseHintKey(hint)?.id ?? ''));
    const pages = readSome(scope, some, known, options);
    let page = await pages.next();
    while (!page.done) {
      yield page.value;
      page = await pages.next();
    }
    yield { ...page.value, settled };
  }
}

/** @returns the last page */
async function* readSome(
  scope: IssueScope,
  hints: readonly IssueHint[],
  known: KnownIssues,
  { budget, signal, horizon }: HintOptions,
): AsyncGenerator<HintPage, HintPage> {
  const { fetcher, projectId } = scope;
  const context = await contextOf(scope, signal);
  const page = new PageBuilder(budget);
  const parents = new PendingParents();
  function* give(issues: readonly CompleteIssue[]): Generator<HintPage> {
    for (const whole of issues) {
      for (const _ of addIssue(page, whole, context, undefined)) {
        yield page.take();
      }
      parents.meet(whole.issue, context.fields);
      known.addHinted(whole.issue.id, updatedAtOf(whole));
    }
  }

  const ids = hints.map(({ id }) => id);
  const wanted = await findWanted(scope, ids, signal);
  const fetched = await fetcher.fetch(wanted, signal);
  page.addMalformed(fetched.malformed);
  for (const tombstone of tombstonesOf(scope, fetched, hints)) {
    while (!page.add(tombstone, `issue/${tombstone.id}`)) yield page.take();
  }
  const here = fetched.found.filter(issue => isInProject(issue, projectId));
  const { issues, malformed } = await fetcher.complete(here, signal);
  page.addMalformed(malformed);
  yield* give(issues);
  const ancestors = readAncestors(scope, parents, { horizon, most: 0, signal });
  for await (const { names, ...above } of ancestors) {
    page.addMalformed(above.malformed);
    yield* give(above.issues);
    parents.settle(names);
  }
  return page.take();
}
