import type {
  ActivitySource,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { MadeWork } from './MadeWork';
import { MadeWorkStream } from './MadeWorkStream';
import { readWorkWorld } from './WorkWorld';

/** So seldom that no stream becomes due by itself while something is measured. */
const frequencyMs = 30 * 86_400_000;

/** A tracker that is made up, with as many projects as the world's file says. */
export class MadeWorkSource implements ActivitySource {
  readonly source = 'jira';
  readonly instance = 'made';
  readonly enabled = true;
  readonly frequencyMs = frequencyMs;
  readonly #folder: string;
  readonly #work: MadeWork;

  constructor(folder: string, work: MadeWork) {
    this.#folder = folder;
    this.#work = work;
  }

  async listStreams(): Promise<SourceStream[]> {
    const { open } = readWorkWorld(this.#folder);
    return this.#work.projects
      .slice(0, open)
      .map(project => new MadeWorkStream(this.#folder, this.#work, project));
  }
}
