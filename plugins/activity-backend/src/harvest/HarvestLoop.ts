import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  claimStream,
  type ClaimedStream,
} from '../store/operations/claimStream';
import { failRead, forgetCursor, pauseRead } from '../store/operations/endRead';
import { finishRuns } from '../store/operations/harvestRuns';
import { LeaseLostError } from '../store/operations/saveCursor';
import { harvestClaimed, type HarvestContext } from './harvestClaimed';
import { LeaseKeeper } from './LeaseKeeper';
import {
  prepareRuns,
  refreshStreams,
  type PrepareContext,
} from './prepareRuns';
import { toReadFailure } from './readFailure';
import { settleQueue } from './settleClasses';
import type { RegisteredStream } from './SourceRegistry';

/** What the loop needs beside what its parts need. */
export interface HarvestLoopOptions extends HarvestContext, PrepareContext {
  /** How many streams are read at a time. */
  parallelism: number;
  /** A number in [0, 1), for the spread of retries. */
  random?: () => number;
}

/** How long the loop rests when there is nothing to do and nobody wakes it. */
const idleMs = 2_000;

/**
 * The harvest of one replica: claims due streams, reads them side by side, settles what they touched, and ends the runs
 * that wait for nothing more. Any number of replicas may run it; the leases in the database keep them apart.
 */
export class HarvestLoop {
  readonly #options: HarvestLoopOptions;
  readonly #active = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #running: Promise<void> | undefined;

  constructor(options: HarvestLoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the pages in hand; their streams are given back. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.wake();
    await this.#running;
  }

  /** Makes the stored list of streams that of the sources: a repository that was configured since is then due. */
  async listStreams(): Promise<void> {
    await refreshStreams(this.#options, this.#stop.signal);
  }

  /** Looks for work at once. */
  wake(): void {
    this.#wake.abort();
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#wake = new AbortController();
      await this.#turn().catch(error => this.#report('harvest', error));
      await sleep(idleMs, undefined, {
        signal: this.#wake.signal,
        ref: false,
      }).catch(() => undefined);
    }
    await Promise.all(this.#active);
  }

  async #turn(): Promise<void> {
    const { database, parallelism } = this.#options;
    await prepareRuns(this.#options, this.#stop.signal);
    while (this.#active.size < parallelism && !this.#stop.signal.aborted) {
      const claimed = await database.write('claimStream', tx =>
        claimStream(tx, randomUUID()),
      );
      if (!claimed) break;
      const reading = this.#read(claimed)
        .catch(error => this.#report(`stream ${claimed.row.id}`, error))
        .finally(() => {
          this.#active.delete(reading);
          this.wake();
        });
      this.#active.add(reading);
    }
    await settleQueue(database);
    const ended = await database.write('finishRuns', finishRuns);
    for (const { id, status } of ended) {
      this.#options.logger.info(`Harvest run ${id} ended as ${status}`);
    }
  }

  async #read(claimed: ClaimedStream): Promise<void> {
    const { database } = this.#options;
    const lease = { streamId: claimed.row.id, leaseToken: claimed.leaseToken };
    const keeper = new LeaseKeeper(database, lease, this.#stop.signal);
    try {
      const registered = await this.#find(lease.streamId);
      await harvestClaimed(this.#options, claimed, registered, keeper.signal);
    } catch (error) {
      if (keeper.signal.aborted || error instanceof LeaseLostError) {
        await database.write('pauseRead', tx => pauseRead(tx, lease));
      } else {
        await this.#fail(claimed, error);
      }
    } finally {
      keeper.stop();
    }
  }

  /** Another replica may have listed a stream that this one does not know yet. */
  async #find(streamId: string): Promise<RegisteredStream> {
    const { registry } = this.#options;
    const known = registry.find(streamId);
    if (known) return known;
    await this.listStreams();
    const found = registry.find(streamId);
    if (found) return found;
    throw new SourceError(
      'unsupported',
      `This replica has no source for stream ${streamId}; all replicas need the same configuration`,
    );
  }

  async #fail(claimed: ClaimedStream, error: unknown): Promise<void> {
    const { database, logger, random = Math.random } = this.#options;
    const { row, leaseToken, runs } = claimed;
    const lease = { streamId: row.id, leaseToken };
    const failures = row.consecutive_failures + 1;
    const failure = toReadFailure(error, failures, random());
    logger.warn(`Reading stream ${row.id} failed: ${failure.message}`);
    const reload = runs.find(run => run.mode === 'reload');
    await database.write('failRead', tx =>
      failure.code === 'invalid-cursor'
        ? forgetCursor(tx, lease, reload?.id)
        : failRead(tx, lease, failure),
    );
  }

  #report(doing: string, error: unknown): void {
    const { message } = toReadFailure(error, 1, 0);
    this.#options.logger.error(`The harvest stumbled in ${doing}: ${message}`);
  }
}
