import type {
  ActivitySource,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { changesOf, itemsOf, type ContentOf } from './contentsOf';
import { FlowStream } from './FlowStream';
import { readFlowWorld } from './FlowWorld';
import type { MadeFlow } from './MadeFlow';

/** So seldom that no stream becomes due by itself while something is measured. */
const frequencyMs = 30 * 86_400_000;

/** A tracker or a forge that is made up, with as many projects as the world's file says. */
export class FlowSource implements ActivitySource {
  readonly source: 'jira' | 'gitlab';
  readonly instance = 'made';
  readonly enabled = true;
  readonly frequencyMs = frequencyMs;
  readonly #folder: string;
  readonly #flow: MadeFlow;
  readonly #contentOf: ContentOf;

  private constructor(
    source: 'jira' | 'gitlab',
    folder: string,
    flow: MadeFlow,
    contentOf: ContentOf,
  ) {
    this.source = source;
    this.#folder = folder;
    this.#flow = flow;
    this.#contentOf = contentOf;
  }

  static ofItems(folder: string, flow: MadeFlow): FlowSource {
    return new FlowSource('jira', folder, flow, itemsOf);
  }

  static ofChanges(folder: string, flow: MadeFlow): FlowSource {
    return new FlowSource('gitlab', folder, flow, changesOf);
  }

  async listStreams(): Promise<SourceStream[]> {
    const world = () => readFlowWorld(this.#folder);
    return this.#flow.projects
      .slice(0, world().open)
      .map(
        project =>
          new FlowStream(project, this.#contentOf(this.#flow, project, world)),
      );
  }
}
