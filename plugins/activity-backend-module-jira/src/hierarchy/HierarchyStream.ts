import { createHash } from 'node:crypto';
import type {
  Page,
  ReadDirection,
  ReadOptions,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { HierarchyContext } from './HierarchyContext';
import { forScope, parseHierarchyCursor } from './HierarchyCursor';
import { readChanged } from './readChanged';
import { readHierarchy } from './readHierarchy';

/** Trees change slowly, and finding them again costs a request for every hundred of their items. */
const defaultRestMs = 60 * 60_000;

/**
 * The items of hierarchies that live in projects which no Component is mapped to, so that no stream of their own reads them: with
 * their changes and events, like any other. Once an hour it finds the trees anew; in between it gives what was changed, and what has
 * come to be below what is known.
 */
export class HierarchyStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'hierarchy';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #context: HierarchyContext;
  readonly #scope: string;

  /** @param project - what stands for the site */
  constructor(project: SourceProject, context: HierarchyContext) {
    this.project = project;
    this.#context = context;
    const { projects, hierarchy } = context;
    const ids = projects.map(({ id }) => id).sort();
    this.#scope = createHash('sha256')
      .update(JSON.stringify([ids, hierarchy ?? null]))
      .digest('hex');
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { signal, hints = [] } = options;
    const { site, restMs = defaultRestMs } = this.#context;
    const stored = parseHierarchyCursor(
      options.cursor,
      `hierarchy of jira "${site.id}"`,
    );
    const cursor = forScope(stored, this.#scope);
    const settled = hints.length > 0 ? { settled: [...hints] } : {};
    try {
      signal.throwIfAborted();
      const now = await site.now(signal);
      const { since, parents } = cursor;
      const rests = !parents && since !== undefined && now < since + restMs;
      const pages = rests
        ? readChanged(this.#context, cursor, toIds(hints), now, options)
        : readHierarchy(this.#context, cursor, now, options);
      for await (const page of pages) {
        signal.throwIfAborted();
        yield page.done ? { ...page, ...settled } : page;
      }
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (!signal.aborted) throw error;
    }
  }
}

/** Of hints that were given, see `toHints`. */
function toIds(hints: readonly string[]): string[] {
  return hints.flatMap(hint => /^issue:(\d{1,18})$/.exec(hint)?.[1] ?? []);
}
