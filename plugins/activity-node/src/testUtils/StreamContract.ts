import type { ReadDirection, SourceStream } from '../source';

/**
 * What the contract suite asks a source to hold.
 *
 * - `filled`: at least seven records, all understood; for `backfill` so far apart that a horizon can lie between them
 * - `empty`: nothing
 * - `malformed`: some records, and among them exactly one that cannot be understood
 *
 * @public
 */
export type ContractSituation = 'filled' | 'empty' | 'malformed';

/** @public */
export interface PreparedStream {
  /** A new stream on the same source, as another process would have it. */
  createStream(): SourceStream | Promise<SourceStream>;
  /** For `malformed`: what names the record that cannot be understood. */
  malformedKey?: string;
  /** For `filled`, if the stream takes hints: keys of such, one at least of something that is not there. */
  hintKeys?: string[];
  /** How many processes, connections or temporary folders the streams hold at this moment. */
  openResources?(): number | Promise<number>;
  cleanUp?(): void | Promise<void>;
}

/** @public */
export interface StreamContract {
  name: string;
  direction?: ReadDirection;
  /** Whether the stream, which must be a tail, looks at hints. */
  takesHints?: boolean;
  /** Prepares a source, a new one for each test. */
  prepare(situation: ContractSituation): Promise<PreparedStream>;
}
