import type {
  ActivitySource,
  HintSink,
  ListOptions,
  SourceStream,
} from '../source';

/** @public */
export interface FakeSourceOptions {
  source?: string;
  instance?: string;
  enabled?: boolean;
  frequencyMs?: number;
  streams?: SourceStream[];
}

/**
 * A source in memory. Its streams may be changed while it is in use: the next listing tells.
 *
 * @public
 */
export class FakeSource implements ActivitySource {
  readonly source: string;
  readonly instance: string;
  enabled: boolean;
  readonly frequencyMs: number;
  streams: SourceStream[];
  /** How often the streams were listed. */
  listings = 0;
  /** While set, listing fails with it. */
  listingError: Error | undefined;
  /** The places that Components name, as it was told when its streams were listed last. */
  locators: readonly string[] = [];
  /** Where it leaves hints, once somebody listens. */
  hints: HintSink | undefined;
  /** While set, it cannot hear of changes. */
  listenError: Error | undefined;

  constructor(options: FakeSourceOptions = {}) {
    this.source = options.source ?? 'git';
    this.instance = options.instance ?? 'fake';
    this.enabled = options.enabled ?? true;
    this.frequencyMs = options.frequencyMs ?? 900_000;
    this.streams = options.streams ?? [];
  }

  async listStreams({ locators }: ListOptions): Promise<SourceStream[]> {
    this.listings += 1;
    this.locators = locators;
    if (this.listingError) {
      throw this.listingError;
    }
    return [...this.streams];
  }

  async listen(hints: HintSink): Promise<void> {
    if (this.listenError) {
      throw this.listenError;
    }
    this.hints = hints;
  }
}

/** @public */
export function createFakeSource(options: FakeSourceOptions = {}): FakeSource {
  return new FakeSource(options);
}
