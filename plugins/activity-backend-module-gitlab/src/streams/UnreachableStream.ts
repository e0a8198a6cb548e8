import type {
  Page,
  ReadDirection,
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { UnreachableProject } from '../projects/ProjectFindings';

/** The stream of a project or group that cannot be read: it says why, so that the failure has a name and a place. */
export class UnreachableStream implements SourceStream {
  readonly project: SourceProject;
  readonly resource = 'commits';
  readonly directions: readonly ReadDirection[] = ['tail'];
  readonly #error: UnreachableProject['error'];

  constructor({ path, error, componentRefs }: UnreachableProject) {
    // What is reached later has its number as its id, and so cannot be taken for this.
    this.project = {
      id: `unreachable:${path}`,
      name: path,
      ...(componentRefs.length > 0 && { componentRefs }),
    };
    this.#error = error;
  }

  read(): AsyncIterable<Page> {
    const next = () => Promise.reject(this.#error);
    return { [Symbol.asyncIterator]: () => ({ next }) };
  }
}
