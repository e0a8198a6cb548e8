import {
  type Page,
  PageBuilder,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';
import type { CompleteIssue, RawIssue } from '../mapping/CompleteIssue';
import type { IssueContext } from '../mapping/IssueContext';
import { RestartLimit } from '../search/RestartLimit';
import { searchIssues } from '../search/searchIssues';
import type { IssueQuery, SearchPage, SearchRow } from '../search/SearchRow';
import { addIssue, updatedAtOf } from './addIssue';
import type { Walk } from './cursor';
import { contextOf, type IssueScope } from './IssueScope';
import type { KnownIssues } from './KnownIssues';
import { LongIssues } from './LongIssues';
import { PendingParents } from './PendingParents';
import { isInProject } from './projectIdOf';
import { readAncestors } from './readAncestors';

/** Part of a walk: what it gave, and where it goes on; nowhere at its end. */
export interface WalkStep extends Pick<Page, 'records' | 'malformed'> {
  walk: Walk | undefined;
}

export interface WalkOptions {
  query: IssueQuery;
  /** Where to go on. */
  start: Walk;
  /** The first page of the search, if it is known already; only where the walk begins. */
  first?: SearchPage;
  /** Issues that need not be read again; those that are read are added. */
  known: KnownIssues;
  /**
   * What was resolved and not updated since is read if it is an ancestor of what is read, UTC epoch milliseconds; undefined
   * if there is nothing behind.
   */
  horizon: number | undefined;
  budget: ReadBudget;
  signal: AbortSignal;
}

/** Issues with long changelogs that are put aside, by whatever process. */
const mostAside = 500;
/** Parents that are kept in mind before they are asked about. */
const mostPending = 1_000;

/**
 * Reads the issues that a query finds, the latest created first: a search gives their ids, and they are then asked for many at
 * a time, with all that belongs to them. So Cloud needs some 102 requests for 10,000 issues, where a search with all fields
 * needs 200 and more, and what is stored is what Jira has at that moment, not what its index had.
 */
export class IssueWalk {
  readonly #scope: IssueScope;
  readonly #options: WalkOptions;
  readonly #page: PageBuilder;
  /** Those put aside, as far as they were fetched by this process. */
  readonly #long = new LongIssues();
  readonly #parents: PendingParents;
  #walk: Walk;

  constructor(scope: IssueScope, options: WalkOptions) {
    this.#scope = scope;
    this.#options = options;
    this.#page = new PageBuilder(options.budget);
    this.#parents = new PendingParents(options.start.parents);
    this.#walk = options.start;
  }

  /** The last step gives the end. */
  async *steps(): AsyncGenerator<WalkStep> {
    const { site } = this.#scope;
    const { query, first, signal } = this.#options;
    const context = await contextOf(this.#scope, signal);
    const restarts = new RestartLimit(site.id);
    for (let known = first; ; known = undefined) {
      const { page } = this.#walk;
      const found = known ?? (await searchIssues(site, query, page, signal));
      restarts.check(found);
      const { rows, next } = found;
      yield* this.#readRows(rowsAfter(rows, this.#walk.after), context);
      if (!next) break;
      this.#walk = { page: next, aside: this.#walk.aside };
    }
    yield* this.#readAside(context);
    yield* this.#readAncestors(context, 0);
    yield { ...this.#page.take(), walk: undefined };
  }

  async *#readRows(
    rows: readonly SearchRow[],
    context: IssueContext,
  ): AsyncGenerator<WalkStep> {
    const { fetcher } = this.#scope;
    const { known, signal } = this.#options;
    const ids = rows
      .filter(({ id, updatedAt }) => !known.has(id, updatedAt))
      .map(({ id }) => id);
    const size = await fetcher.mostIds(signal);
    for (let from = 0; from < ids.length; from += size) {
      const fetched = await fetcher.fetch(ids.slice(from, from + size), signal);
      this.#page.addMalformed(fetched.malformed);
      yield* this.#readFetched(fetched.found, context);
      if (!this.#page.isEmpty) {
        yield { ...this.#page.take(), walk: this.#position() };
      }
      yield* this.#readAncestors(context, mostPending);
    }
  }

  async *#readFetched(
    found: readonly RawIssue[],
    context: IssueContext,
  ): AsyncGenerator<WalkStep> {
    const { fetcher } = this.#scope;
    const { signal } = this.#options;
    const here = this.#ofProject(found);
    const long = await fetcher.longOnes(here, signal);
    const short = here.filter(({ id }) => !long.has(id));
    const { issues, malformed } = await fetcher.complete(short, signal);
    this.#page.addMalformed(malformed);
    const complete = new Map(issues.map(each => [each.issue.id, each]));
    for (const issue of here) {
      const { id } = issue;
      const whole = complete.get(id);
      if (whole) {
        const after = { ...this.#walk, after: id, part: undefined };
        yield* this.#give(whole, after, context);
      } else if (long.has(id)) {
        const isFull =
          this.#long.isFullFor(issue) || this.#walk.aside.length >= mostAside;
        if (isFull) yield* this.#readAside(context);
        this.#long.add(issue);
        const aside = [...this.#walk.aside, id];
        this.#walk = { ...this.#walk, after: id, aside };
      }
    }
  }

  async *#readAside(context: IssueContext): AsyncGenerator<WalkStep> {
    const { fetcher } = this.#scope;
    const { signal } = this.#options;
    const { aside } = this.#walk;
    if (aside.length === 0) return;
    const absent = this.#long.absent(aside);
    const size = await fetcher.mostIds(signal);
    for (let from = 0; from < absent.length; from += size) {
      const some = absent.slice(from, from + size);
      const fetched = await fetcher.fetch(some, signal);
      this.#page.addMalformed(fetched.malformed);
      this.#ofProject(fetched.found).forEach(each => this.#long.add(each));
    }
    const raw = this.#long.take(aside);
    const { issues, malformed } = await fetcher.complete(raw, signal);
    this.#page.addMalformed(malformed);
    for (const whole of issues) {
      const left = aside.slice(aside.indexOf(whole.issue.id) + 1);
      const after = { ...this.#walk, aside: left, part: undefined };
      yield* this.#give(whole, after, context);
    }
    this.#walk = { ...this.#walk, aside: [] };
  }

  *#give(
    whole: CompleteIssue,
    after: Walk,
    context: IssueContext,
  ): Generator<WalkStep> {
    const { part: before } = this.#walk;
    for (const part of addIssue(this.#page, whole, context, before)) {
      yield { ...this.#page.take(), walk: { ...this.#position(), part } };
    }
    const { known, horizon } = this.#options;
    known.add(whole.issue.id, updatedAtOf(whole));
    this.#walk = after;
    if (horizon !== undefined) this.#parents.meet(whole.issue, context.fields);
  }

  /** @param most - as many parents may wait */
  async *#readAncestors(
    context: IssueContext,
    most: number,
  ): AsyncGenerator<WalkStep> {
    const { horizon, signal } = this.#options;
    const options = { horizon, most, signal };
    const ancestors = readAncestors(this.#scope, this.#parents, options);
    for await (const { names, issues, malformed } of ancestors) {
      this.#page.addMalformed(malformed);
      const here = { ...this.#walk, part: undefined };
      for (const whole of issues) {
        yield* this.#give(whole, here, context);
      }
      this.#parents.settle(names);
      if (!this.#page.isEmpty) {
        yield { ...this.#page.take(), walk: this.#position() };
      }
    }
  }

  /** What was moved since a search is read by the stream of the project where it is now. */
  #ofProject(found: readonly RawIssue[]): RawIssue[] {
    const { projectId } = this.#scope;
    return found.filter(issue => isInProject(issue, projectId));
  }

  /** Where to go on after what was given. */
  #position(): Walk {
    const parents = this.#parents.toList();
    return parents.length > 0 ? { ...this.#walk, parents } : this.#walk;
  }
}

/** All of them if the one that was dealt with last is not there any more: that repeats, and loses nothing. */
function rowsAfter(
  rows: readonly SearchRow[],
  after: string | undefined,
): readonly SearchRow[] {
  return after === undefined
    ? rows
    : rows.slice(rows.findLastIndex(({ id }) => id === after) + 1);
}
