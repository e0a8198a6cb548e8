import type { BulkRule } from '../records/bulk';
import type { ClaimedStream } from '../store/streams/claimStreams';
import type { ReadContext, ReadProgress } from './readStream';
import type { RegisteredStream } from './SourceRegistry';

/** What a read to the end needs beside what reading needs. */
export interface HarvestContext extends ReadContext {
  /** The largest share of a stream that a reload may remove. */
  sweepGuard: number;
  /** How far back history is wanted, in milliseconds. */
  lookbackMs: number;
  /** When somebody does too much at once; by default as without configuration. */
  bulkRule?: BulkRule;
  /** Settles the classes of what reads have touched. */
  settle: () => Promise<void>;
  /** Links the accounts, and maps the projects, that a read has brought. */
  afterRead: () => Promise<void>;
  /** A number in [0, 1), for the spread of due times. */
  random: () => number;
}

/** A stream that this process reads for the moment. */
export interface HeldStream {
  claimed: ClaimedStream;
  registered: RegisteredStream;
  progress: ReadProgress;
  /** Aborts when the lease is lost or the process stops. */
  signal: AbortSignal;
}
