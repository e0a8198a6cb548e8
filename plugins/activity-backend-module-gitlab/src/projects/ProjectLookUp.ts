import { SourceError } from '@activity-insights/plugin-activity-node';
import type { GitlabSite } from '../transport/GitlabSite';
import { type ProjectRow, projectSchema } from './projectSchema';

/** How long a project that was looked up by itself is taken to be as it was, in milliseconds. */
const keptMs = 6 * 3_600_000;

/** How long a project that may well be somebody else's is not asked for again if it is not there, in milliseconds. */
const missedMs = 3_600_000;

/**
 * Looks up projects one by one, and remembers them: each costs a request, and most are as they were. What was not found is
 * looked up anew each time.
 */
export class ProjectLookUp {
  readonly #site: GitlabSite;
  readonly #now: () => number;
  readonly #kept = new Map<string, { row: ProjectRow; at: number }>();
  readonly #missedAt = new Map<string, number>();

  /** @param now - UTC epoch milliseconds */
  constructor(site: GitlabSite, now: () => number) {
    this.#site = site;
    this.#now = now;
  }

  /**
   * @param path - its full path, one from before it was moved, or its number
   * @throws SourceError
   */
  async find(path: string, signal: AbortSignal): Promise<ProjectRow> {
    const key = path.toLowerCase();
    const kept = this.#kept.get(key);
    if (kept && this.#now() - kept.at < keptMs) return kept.row;
    try {
      const row = await this.#site.readOne(
        projectSchema,
        api => api.Projects.show(path),
        { signal },
      );
      this.#kept.set(key, { row, at: this.#now() });
      return row;
    } catch (error) {
      const isGone = saysNo(error);
      if (isGone) this.#kept.delete(key);
      // A project does not vanish because GitLab is out of order.
      if (!kept || isGone || signal.aborted) throw error;
      return kept.row;
    }
  }

  /**
   * Finds a project that may be at another GitLab as well; there may be many of these, so they are asked for seldom.
   *
   * @throws SourceError if it cannot be told
   */
  async guess(
    path: string,
    signal: AbortSignal,
  ): Promise<ProjectRow | undefined> {
    const key = path.toLowerCase();
    const missedAt = this.#missedAt.get(key) ?? -Infinity;
    if (this.#now() - missedAt < missedMs) return undefined;
    this.#missedAt.delete(key);
    try {
      return await this.find(path, signal);
    } catch (error) {
      if (!saysNo(error)) throw error;
      this.#missedAt.set(key, this.#now());
      return undefined;
    }
  }
}

/** Whether it is said of the project, and not of the way to it. */
function saysNo(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.code === 'not-found' || error.code === 'forbidden')
  );
}
