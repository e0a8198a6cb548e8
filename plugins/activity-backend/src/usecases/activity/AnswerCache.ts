import { createHash } from 'node:crypto';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';

/** What became of looking for an answer. */
export type CacheLookup = 'hit' | 'miss' | 'error';

/** How long the cache is waited for, in milliseconds. */
const defaultTimeoutMs = 500;

/** How long a cache that fails is left alone, in milliseconds. */
const restMs = 30_000;

/**
 * Answers that were given before. A key holds everything that the answer depends on, versions of the stored data included,
 * so that an entry is never wrong, only unused; a cache that fails costs time and nothing else. The clients of some caches
 * wait for a server that is down without end, so nobody waits for them for long, and they are left alone for a while.
 */
export class AnswerCache {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #ttlMs: number;
  readonly #onLookup: (lookup: CacheLookup) => void;
  readonly #timeoutMs: number;
  #failing = false;
  #restsUntil = -Infinity;

  constructor(options: {
    cache: CacheService;
    logger: LoggerService;
    /** How long answers are kept, in milliseconds. */
    ttlMs: number;
    onLookup?: (lookup: CacheLookup) => void;
    /** How long the cache is waited for, in milliseconds. */
    timeoutMs?: number;
  }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#ttlMs = options.ttlMs;
    this.#onLookup = options.onLookup ?? (() => {});
    this.#timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  }

  /** @param parts - everything that the answer depends on */
  static keyOf(parts: readonly unknown[]): string {
    const hash = createHash('sha256').update(JSON.stringify(parts));
    return `answer:2:${hash.digest('base64url')}`;
  }

  async get<T>(key: string): Promise<T | undefined> {
    if (this.#isLeftAlone()) {
      this.#onLookup('error');
      return undefined;
    }
    try {
      const found = await this.#inTime(() => this.#cache.get(key));
      this.#onLookup(found === undefined ? 'miss' : 'hit');
      this.#failing = false;
      return found as T | undefined;
    } catch (error) {
      this.#onLookup('error');
      this.#leaveAlone(error);
      return undefined;
    }
  }

  /** @param answer - as it goes to clients: what JSON leaves out is not kept */
  async set(key: string, answer: unknown): Promise<void> {
    if (this.#isLeftAlone()) return;
    try {
      const value = answer as JsonValue;
      await this.#inTime(() =>
        this.#cache.set(key, value, { ttl: this.#ttlMs }),
      );
    } catch (error) {
      this.#leaveAlone(error);
    }
  }

  async #inTime<T>(ask: () => Promise<T>): Promise<T> {
    const asking = ask();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new ServiceUnavailableError('The cache does not answer')),
        this.#timeoutMs,
      );
    });
    try {
      return await Promise.race([asking, late]);
    } finally {
      clearTimeout(timer);
      asking.catch(() => undefined);
    }
  }

  #isLeftAlone(): boolean {
    return performance.now() < this.#restsUntil;
  }

  #leaveAlone(error: unknown): void {
    this.#restsUntil = performance.now() + restMs;
    this.#warnOnce(error);
  }

  #warnOnce(error: unknown): void {
    if (this.#failing) return;
    this.#failing = true;
    this.#logger.warn(
      `The cache fails, answers are computed each time until it has recovered: ${
        isError(error) ? error.name : 'unknown error'
      }`,
    );
  }
}
