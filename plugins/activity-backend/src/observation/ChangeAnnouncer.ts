import type { ActivitySignal } from '@activity-insights/plugin-activity-common';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  noObserver,
  type HarvestObserver,
  type ObservedRead,
} from '../harvest/HarvestObserver';
import type { RecordCounts } from '../store/operations/addRunCounts';

/** The shortest time between two announcements of a replica, in milliseconds. */
const defaultIntervalMs = 5_000;

/**
 * Announces that events have changed: the first change at once, those that follow together once the interval is over, so that
 * the last of them is never kept back. Announcements name kinds of sources and nothing else. They are hints: one that cannot
 * be sent is lost.
 */
export class ChangeAnnouncer implements HarvestObserver {
  readonly #announce: (signal: ActivitySignal) => Promise<void>;
  readonly #logger: Pick<LoggerService, 'debug'>;
  readonly #intervalMs: number;
  readonly #now: () => number;
  readonly #sources = new Set<string>();
  /** Streams of which something has changed since they were claimed. */
  readonly #changed = new Set<string>();
  #changedAt = 0;
  #quietUntil = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  readonly readFailed = noObserver.readFailed;
  readonly hintsIgnored = noObserver.hintsIgnored;
  readonly runEnded = noObserver.runEnded;

  constructor(options: {
    announce: (signal: ActivitySignal) => Promise<void>;
    logger: Pick<LoggerService, 'debug'>;
    intervalMs?: number;
    /** UTC epoch milliseconds. */
    now?: () => number;
  }) {
    this.#announce = options.announce;
    this.#logger = options.logger;
    this.#intervalMs = options.intervalMs ?? defaultIntervalMs;
    this.#now = options.now ?? Date.now;
  }

  pageStored(read: ObservedRead, { written, removed }: RecordCounts): void {
    if (written + removed > 0) this.#note(read);
  }

  removed(read: ObservedRead, records: number): void {
    if (records > 0) this.#note(read);
  }

  /** By now copies and bulk are settled, which the pages have brought: what is counted may have changed once more. */
  readEnded({ streamId, source }: ObservedRead): void {
    if (this.#changed.delete(streamId)) this.#announceSoon(source);
  }

  /** Announces nothing from now on. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #note({ streamId, source }: ObservedRead): void {
    this.#changed.add(streamId);
    this.#announceSoon(source);
  }

  #announceSoon(source: string): void {
    if (this.#stopped) return;
    this.#sources.add(source);
    this.#changedAt = this.#now();
    if (this.#timer) return;
    const waitMs = Math.max(0, this.#quietUntil - performance.now());
    this.#timer = setTimeout(() => this.#send(), waitMs);
    // A hint is no reason to keep a process alive.
    this.#timer.unref();
  }

  #send(): void {
    this.#timer = undefined;
    this.#quietUntil = performance.now() + this.#intervalMs;
    const signal: ActivitySignal = {
      kind: 'changed',
      at: new Date(this.#changedAt).toISOString(),
      sources: [...this.#sources].sort(),
    };
    this.#sources.clear();
    void this.#tell(signal);
  }

  async #tell(signal: ActivitySignal): Promise<void> {
    try {
      await this.#announce(signal);
    } catch (error) {
      const name = isError(error) ? error.name : 'unknown error';
      this.#logger.debug(`A change of activity was not announced: ${name}`);
    }
  }
}
