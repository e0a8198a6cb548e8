import type {
  Page,
  ReadDirection,
  ReadOptions,
  SourceError,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';

/** Stands for the streams of a project that cannot be reached, so that the failure has a name and a place. */
export class UnreachableStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'issues';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #error: SourceError;

  constructor(project: SourceProject, error: SourceError) {
    this.project = project;
    this.#error = error;
  }

  read({ signal }: ReadOptions): AsyncIterable<Page> {
    const error = this.#error;
    return {
      [Symbol.asyncIterator]: () => ({
        async next() {
          if (signal.aborted) return { done: true, value: undefined };
          throw error;
        },
      }),
    };
  }
}
