import { createHash } from 'node:crypto';
import type {
  Page,
  ReadDirection,
  ReadOptions,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { blameJql } from '../search/blameJql';
import { parseBackfillCursor, parseTailCursor } from './cursor';
import type { IssueScope } from './IssueScope';
import { readBackfill } from './readBackfill';
import { readTail } from './readTail';

/** The issues of one project with everything that happened to them. */
export class IssuesStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'issues';
  readonly directions: readonly ReadDirection[] = ['tail', 'backfill'];
  readonly #scope: IssueScope;

  constructor(
    project: SourceProject,
    scope: Omit<IssueScope, 'projectId' | 'basis'>,
  ) {
    this.project = project;
    this.#scope = {
      ...scope,
      projectId: project.id,
      basis: createHash('sha256')
        .update(scope.jql ?? '')
        .digest('hex')
        .slice(0, 16),
    };
  }

  async *read(options: ReadOptions): AsyncGenerator<Page> {
    const { cursor, direction, signal } = options;
    // A cursor that cannot be read says so whatever state the site is in.
    const pages =
      direction === 'tail'
        ? readTail(this.#scope, parseTailCursor(cursor, this.#scope), options)
        : readBackfill(
            this.#scope,
            parseBackfillCursor(cursor, this.#scope),
            options,
          );
    try {
      signal.throwIfAborted();
      for await (const page of pages) {
        signal.throwIfAborted();
        yield page;
      }
    } catch (error) {
      // An abort ends the read quietly: the caller knows.
      if (signal.aborted) return;
      const { site, jql } = this.#scope;
      throw blameJql(error, site, jql);
    }
  }
}
