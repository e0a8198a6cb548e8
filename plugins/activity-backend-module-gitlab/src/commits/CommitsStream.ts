import {
  type EventRecord,
  type Page,
  parseStoredCursor,
  type ReadDirection,
  type ReadOptions,
  type SourceProject,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import { type BranchList, readBranches } from '../branches/readBranches';
import type { StreamPlace } from '../streams/StreamPlace';
import { type CommitCursor, commitCursorSchema } from './cursor';
import { isThere } from './isThere';
import { planRead, type ReadPlan } from './planRead';
import { readCommitPages } from './readCommitPages';

/**
 * The commits of the default branch and of configured branches, each with the first branch that has it.
 *
 * The tips of the branches are the position: what they did not reach before is new, however old its dates are. So there is no
 * way to read a recent window first without losing what was pushed late; but GitLab lists the newest first anyway, a
 * hundred with a request, and all of history is read.
 */
export class CommitsStream implements SourceStream<EventRecord> {
  readonly project: SourceProject;
  readonly resource = 'commits';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #place: StreamPlace;

  constructor(place: StreamPlace) {
    this.project = place.project.source;
    this.#place = place;
  }

  async *read({
    cursor: stored,
    signal,
    budget,
    hints = [],
  }: ReadOptions): AsyncGenerator<Page<EventRecord>> {
    const { project } = this.#place;
    const what = `the commits of ${project.path}`;
    const parse = (cursor: Page['next'] | undefined) =>
      parseStoredCursor(commitCursorSchema, cursor, what);
    let cursor = parse(stored);
    const { name, url, locators } = project.source;
    let description: Page['project'] = { name, url, locators };
    try {
      for (let done = false; !done; ) {
        const list = await readBranches(this.#place, signal);
        const plan = await this.#plan(list, cursor, signal);
        for await (const page of readCommitPages(
          this.#place,
          plan,
          budget,
          signal,
        )) {
          yield {
            ...page,
            ...(description && { project: description }),
            // Whatever a hint was about, the branches were compared after it.
            ...(page.done && { coveredFrom: null, settled: [...hints] }),
          };
          description = undefined;
          cursor = parse(page.next);
          done = page.done;
        }
      }
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (!signal.aborted) throw error;
    }
  }

  /** A walk to where a branch was before a forced push is given up if that has been cleared away. */
  async #plan(
    list: BranchList,
    cursor: CommitCursor | undefined,
    signal: AbortSignal,
  ): Promise<ReadPlan> {
    const { branches: patterns } = this.#place.instance;
    const plan = planRead(list, patterns, cursor);
    const base = plan.target[0]?.tip;
    const isCertain = list.branches.some(({ tip }) => tip === base);
    if (
      !plan.isOld ||
      base === undefined ||
      isCertain ||
      (await isThere(this.#place, base, signal))
    ) {
      return plan;
    }
    return planRead(list, patterns, cursor && { ...cursor, walk: undefined });
  }
}
