import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SourceError } from '@activity-insights/plugin-activity-node';
import type { ChangeListener } from '../store/eventChange';
import {
  claimStream,
  type ClaimedStream,
} from '../store/operations/claimStream';
import {
  completeRead,
  failRead,
  forgetCursor,
  pauseRead,
} from '../store/operations/endRead';
import { enqueueCopies } from '../store/operations/enqueueCopies';
import { finishRuns } from '../store/operations/harvestRuns';
import { readUnitId } from '../store/operations/readUnitId';
import { LeaseLostError } from '../store/operations/saveCursor';
import { LeaseKeeper } from './LeaseKeeper';
import {
  prepareRuns,
  refreshStreams,
  type PrepareContext,
} from './prepareRuns';
import { toReadFailure } from './readFailure';
import { readStream, type ReadContext } from './readStream';
import { settleQueue, settleUnit } from './settleClasses';
import type { RegisteredStream } from './SourceRegistry';
import { sweepReloaded } from './sweepReloaded';

/** What the loop needs beside what reading needs. */
export interface HarvestLoopOptions extends ReadContext, PrepareContext {
  /** How many streams are read at a time. */
  parallelism: number;
  /** The largest share of a stream that a reload may remove. */
  sweepGuard: number;
  random?: () => number;
}

/** How long the loop rests when there is nothing to do and nobody wakes it. */
const idleMs = 2_000;

/** How long a stream is read before others get their turn. */
const sliceMs = 120_000;

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
      const reading = this.#read(claimed).finally(() => {
        this.#active.delete(reading);
        this.wake();
      });
      this.#active.add(reading);
    }
    await settleQueue(database, enqueueNothing);
    const ended = await database.write('finishRuns', finishRuns);
    for (const { id, status } of ended) {
      this.#options.logger.info(`Harvest run ${id} ended as ${status}`);
    }
  }

  async #read(claimed: ClaimedStream): Promise<void> {
    const { database, logger } = this.#options;
    const lease = { streamId: claimed.row.id, leaseToken: claimed.leaseToken };
    const keeper = new LeaseKeeper(database, lease, this.#stop.signal);
    try {
      const registered = await this.#find(lease.streamId);
      if (!registered) {
        throw new SourceError(
          'unsupported',
          `This replica has no source for stream ${lease.streamId}; all replicas need the same configuration`,
        );
      }
      await this.#readRegistered(claimed, registered, keeper.signal);
    } catch (error) {
      if (keeper.signal.aborted || error instanceof LeaseLostError) {
        await database.write('pauseRead', tx => pauseRead(tx, lease));
        return;
      }
      await this.#fail(claimed, error);
      logger.warn(
        `Reading stream ${lease.streamId} failed: ${
          toReadFailure(error, 1, 0).message
        }`,
      );
    } finally {
      keeper.stop();
    }
  }

  /** Another replica may have listed a stream that this one does not know yet. */
  async #find(streamId: string): Promise<RegisteredStream | undefined> {
    const { registry } = this.#options;
    const found = registry.find(streamId);
    if (found) return found;
    await refreshStreams(this.#options, this.#stop.signal);
    return registry.find(streamId);
  }

  async #readRegistered(
    claimed: ClaimedStream,
    { source, stream }: RegisteredStream,
    signal: AbortSignal,
  ): Promise<void> {
    const { database, now, sweepGuard, afterRead } = this.#options;
    const { row, leaseToken, runs } = claimed;
    const lease = { streamId: row.id, leaseToken };
    const reload = runs.find(run => run.mode === 'reload');
    const unitId = await database.read('readUnitId', tx =>
      readUnitId(tx, row.project_id),
    );
    // A stream that is all new is settled as a whole at its end, which is cheaper than by the queue.
    const isFirst = row.last_success_at === null;
    const onChanges: ChangeListener = isFirst
      ? enqueueNothing
      : (changes, tx) => enqueueCopies(tx, changes);
    const end = await readStream(this.#options, {
      claimed,
      stream,
      unitId,
      onChanges,
      signal,
      deadline: now() + sliceMs,
    });
    if (end !== 'done') {
      await database.write('pauseRead', tx => pauseRead(tx, lease));
      return;
    }
    if (isFirst) await settleUnit(database, unitId, enqueueNothing);
    if (reload) {
      await sweepReloaded(
        database,
        {
          runId: reload.id,
          streamId: row.id,
          viewpoint: { unitId, resourceId: row.resource_id },
        },
        reload.force ? undefined : sweepGuard,
        (changes, tx) => enqueueCopies(tx, changes),
      );
    }
    await settleQueue(database, enqueueNothing);
    await afterRead();
    await database.write('completeRead', tx =>
      completeRead(tx, lease, reload?.id, source.frequencyMs),
    );
  }

  async #fail(claimed: ClaimedStream, error: unknown): Promise<void> {
    const { database, random = Math.random } = this.#options;
    const lease = { streamId: claimed.row.id, leaseToken: claimed.leaseToken };
    const failures = claimed.row.consecutive_failures + 1;
    const cursorIsBad =
      error instanceof SourceError && error.code === 'invalid-cursor';
    await database
      .write('failRead', tx =>
        cursorIsBad
          ? forgetCursor(
              tx,
              lease,
              claimed.runs.find(run => run.mode === 'reload')?.id,
            )
          : failRead(tx, lease, toReadFailure(error, failures, random())),
      )
      .catch(failure => this.#report('failRead', failure));
  }

  #report(doing: string, error: unknown): void {
    const { message } = toReadFailure(error, 1, 0);
    this.#options.logger.error(`The harvest stumbled in ${doing}: ${message}`);
  }
}

/** Changed classes touch no other group of copies. */
const enqueueNothing: ChangeListener = async () => {};
