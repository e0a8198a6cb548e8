import type { ReadDirection } from '@activity-insights/plugin-activity-node';
import type { RecordCounts } from '../store/operations/addRunCounts';

/** A stream that is read, and for whom. */
export interface ObservedRead {
  streamId: string;
  source: string;
  instance: string;
  direction: ReadDirection;
  /** The runs that wait for it, oldest first. */
  runIds: readonly string[];
}

/** How a claimed stream was given back: at its end, in the middle, or because nobody waits for it any more. */
export type ReadOutcome = 'done' | 'paused' | 'unwanted' | 'failed';

/**
 * Is told what the harvest does, once it is done; it changes nothing and must not throw. Durations are in milliseconds.
 */
export interface HarvestObserver {
  /** A page is stored. */
  pageStored(
    read: ObservedRead,
    counts: RecordCounts,
    durationMs: number,
  ): void;
  /** A reload has taken out what the source no longer has. */
  removed(read: ObservedRead, records: number): void;
  /** A read has failed; `code` is that of a `SourceError`, `store` or `internal`. */
  readFailed(read: ObservedRead, code: string): void;
  /** A stream was read to its end without a look at hints that it was given. */
  hintsIgnored(read: ObservedRead, hints: number): void;
  /** A stream is given back. */
  readEnded(
    read: ObservedRead,
    outcome: ReadOutcome,
    pages: number,
    durationMs: number,
  ): void;
  /** A run has ended, whoever has ended it. */
  runEnded(runId: string): Promise<void>;
}

/** Nobody looks. */
export const noObserver: HarvestObserver = {
  pageStored: () => {},
  removed: () => {},
  readFailed: () => {},
  hintsIgnored: () => {},
  readEnded: () => {},
  runEnded: async () => {},
};
