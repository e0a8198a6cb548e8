import type {
  ActivitySource,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { StreamPlan } from '../organisation/StreamPlan';
import type { RecordMaker } from '../records/RecordMaker';
import { isOpen } from '../world/arrive';
import { readWorld } from '../world/World';
import { GeneratedStream } from './GeneratedStream';

/** So seldom that no stream becomes due by itself while something is measured. */
const frequencyMs = 30 * 86_400_000;

/** An instance of a made-up organisation. It has what the file of the world says, whenever it is asked. */
export class GeneratedSource implements ActivitySource {
  readonly source: string;
  readonly instance: string;
  readonly frequencyMs = frequencyMs;
  readonly #folder: string;
  readonly #streams: readonly StreamPlan[];
  readonly #maker: RecordMaker;

  /** @param streams - of this instance, at least one */
  constructor(
    folder: string,
    streams: readonly StreamPlan[],
    maker: RecordMaker,
  ) {
    this.source = streams[0].source;
    this.instance = streams[0].instance;
    this.#folder = folder;
    this.#streams = streams;
    this.#maker = maker;
  }

  get enabled(): boolean {
    return isOpen(readWorld(this.#folder), this.#streams[0]);
  }

  async listStreams(): Promise<SourceStream[]> {
    return this.#streams.map(
      stream => new GeneratedStream(this.#folder, stream, this.#maker),
    );
  }
}
