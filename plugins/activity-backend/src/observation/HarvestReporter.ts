import type { HarvestRun } from '@activity-insights/plugin-activity-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  HarvestObserver,
  ObservedRead,
  ReadOutcome,
} from '../harvest/HarvestObserver';
import { readFields } from '../harvest/observedRead';
import type { Database } from '../store/Database';
import type { RecordCounts } from '../store/operations/addRunCounts';
import { readHarvestRun } from '../store/operations/readHarvestRuns';
import type { ActivityMetrics } from './ActivityMetrics';

/**
 * Tells metrics and log what the harvest does: each page and each read at level `debug`, each end of a run at `info`. Lines
 * carry ids, counts and durations as fields, and nothing that a source has given.
 */
export class HarvestReporter implements HarvestObserver {
  readonly #logger: LoggerService;
  readonly #metrics: ActivityMetrics;
  readonly #database: Pick<Database, 'read'>;

  constructor(options: {
    logger: LoggerService;
    metrics: ActivityMetrics;
    database: Pick<Database, 'read'>;
  }) {
    this.#logger = options.logger;
    this.#metrics = options.metrics;
    this.#database = options.database;
  }

  pageStored(
    read: ObservedRead,
    counts: RecordCounts,
    durationMs: number,
  ): void {
    this.#metrics.pages.add(1, labelsOf(read));
    this.#countRecords(read, counts);
    this.#logger.debug(`Stored a page of stream ${read.streamId}`, {
      ...readFields(read),
      durationMs: Math.round(durationMs),
      records: { ...counts },
    });
  }

  removed(read: ObservedRead, records: number): void {
    this.#countRecords(read, { removed: records });
  }

  readFailed(read: ObservedRead, code: string): void {
    this.#metrics.failures.add(1, { ...labelsOf(read), code });
  }

  hintsIgnored(read: ObservedRead, hints: number): void {
    this.#metrics.hints.add(hints, { ...labelsOf(read), outcome: 'ignored' });
  }

  readEnded(
    read: ObservedRead,
    outcome: ReadOutcome,
    pages: number,
    durationMs: number,
  ): void {
    this.#logger.debug(`Gave stream ${read.streamId} back: ${outcome}`, {
      ...readFields(read),
      outcome,
      pages,
      durationMs: Math.round(durationMs),
    });
  }

  async runEnded(runId: string): Promise<void> {
    try {
      const run = await this.#database.read('readHarvestRun', tx =>
        readHarvestRun(tx, runId),
      );
      if (run) this.#reportRun(run);
    } catch (error) {
      const name = isError(error) ? error.name : 'unknown error';
      this.#logger.warn(`Harvest run ${runId} has ended unreported: ${name}`);
    }
  }

  #reportRun(run: HarvestRun): void {
    const { id, mode, status, trigger, streams, records } = run;
    const durationSeconds = run.durationSeconds ?? 0;
    this.#metrics.runs.record(durationSeconds, { mode, status });
    this.#logger.info(
      `Harvest run ${id} ended as ${status}: ${streams.done} of ${streams.total} streams, ${records.written} records written`,
      {
        runId: id,
        source: run.scope.source ?? '*',
        instance: run.scope.instance ?? '*',
        mode,
        status,
        trigger,
        durationMs: Math.round(durationSeconds * 1_000),
        streams,
        records,
      },
    );
  }

  #countRecords(read: ObservedRead, counts: Partial<RecordCounts>): void {
    for (const [outcome, count] of Object.entries(counts)) {
      if (count === 0) continue;
      this.#metrics.records.add(count, { ...labelsOf(read), outcome });
    }
  }
}

function labelsOf({ source, instance }: ObservedRead) {
  return { source, instance };
}
