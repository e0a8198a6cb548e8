import {
  type ActivitySource,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Database } from '../store/Database';
import { readLocators } from '../store/operations/readLocators';
import {
  disableOtherInstances,
  saveStreams,
} from '../store/operations/saveStreams';
import { saveListingFailure } from '../store/streams/saveListingFailure';
import { describeError, placeOf } from './readFailure';
import {
  type RegisteredStream,
  sourceKey,
  sourceKeyOf,
  type SourceRegistry,
} from './SourceRegistry';
import { withinTime } from './withinTime';

/** How often sources are asked for their streams, in milliseconds. */
export interface ListingTimes {
  /** After they were told. */
  relistMs: number;
  /** After they could not be told, and for a stream that nobody knows. */
  retryMs: number;
  /** How long a source may take. */
  timeoutMs: number;
}

const defaultTimes: ListingTimes = {
  relistMs: 15 * 60_000,
  retryMs: 60_000,
  timeoutMs: 300_000,
};

/** How many sources are asked at a time. */
const atATime = 4;

/** The share of an interval by which sources come apart. */
const spread = 0.1;

/** What came of asking a source, and when to ask again, by `now()`. */
interface Listing {
  error: { code: string; message: string } | undefined;
  listedAt: number;
  nextAt: number;
  /** The state of the places that Components name, as the source was told. */
  locatorsVersion: string;
}

/** What listing needs. */
export interface ListingContext {
  database: Database;
  logger: LoggerService;
  registry: SourceRegistry;
  now: () => number;
  random: () => number;
  listingTimes?: ListingTimes;
}

/**
 * Which streams the sources have, as this process knows it and as it is stored. A source that cannot tell keeps the streams
 * that it had; that it cannot, and why, is stored with its instance for all replicas to see.
 */
export class SourceListings {
  readonly #context: ListingContext;
  readonly #times: ListingTimes;
  readonly #listings = new Map<string, Listing>();
  readonly #underWay = new Map<string, Promise<void>>();

  constructor(context: ListingContext) {
    this.#context = context;
    this.#times = context.listingTimes ?? defaultTimes;
  }

  /** Whether this process knows what the instance has, or why it cannot know. */
  isKnown(instance: { source: string; instance: string }): boolean {
    return this.#listings.has(sourceKey(instance));
  }

  /** Asks sources for their streams, and makes the stored list the same. Disabled ones are not asked. */
  async refresh(
    sources: readonly ActivitySource[],
    signal: AbortSignal,
  ): Promise<void> {
    const { database, registry } = this.#context;
    const queue = sources.filter(({ enabled }) => enabled);
    const ask = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        if (signal.aborted) return;
        await this.#list(next, signal);
      }
    };
    await Promise.all(Array.from({ length: atATime }, ask));
    const enabled = registry.sources.filter(source => source.enabled);
    await database.write('disableOtherInstances', tx =>
      disableOtherInstances(tx, enabled),
    );
  }

  /**
   * The enabled sources that were asked some time ago, or before Components named other places. Those that never were wait
   * until somebody wants a harvest.
   *
   * @param locatorsVersion - the state in which those places are stored
   */
  outdated(locatorsVersion: string): ActivitySource[] {
    const now = this.#context.now();
    return this.#context.registry.sources.filter(source => {
      const listing = this.#listings.get(sourceKey(source));
      if (!source.enabled || listing === undefined) return false;
      return (
        listing.nextAt <= now || listing.locatorsVersion !== locatorsVersion
      );
    });
  }

  /**
   * The stream of that id. Another replica may have listed one that this one does not know yet, so its source is asked again,
   * but not for each of them.
   *
   * @throws SourceError if no source has it
   */
  async find(streamId: string, signal: AbortSignal): Promise<RegisteredStream> {
    const { registry, now } = this.#context;
    const known = registry.find(streamId);
    if (known) return known;
    const key = sourceKeyOf(streamId);
    const source = registry.source(key);
    const listing = this.#listings.get(key);
    const isOld = !listing || listing.listedAt + this.#times.retryMs <= now();
    if (source && isOld) {
      await this.#list(source, signal);
      const found = registry.find(streamId);
      if (found) return found;
    }
    const error = this.#listings.get(key)?.error;
    if (error) {
      throw new SourceError(
        'unavailable',
        `${key} could not list its streams: ${error.message}`,
      );
    }
    throw new SourceError(
      'unsupported',
      `This replica has no source for stream ${streamId}; all replicas need the same configuration`,
    );
  }

  /** Several that want the same wait for the same answer. */
  async #list(source: ActivitySource, signal: AbortSignal): Promise<void> {
    const key = sourceKey(source);
    const underWay =
      this.#underWay.get(key) ??
      this.#ask(source, signal).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    await underWay;
  }

  async #ask(source: ActivitySource, signal: AbortSignal): Promise<void> {
    const { database, logger, registry, now, random } = this.#context;
    const { source: kind, instance, enabled, frequencyMs } = source;
    const { version, locators } = await database.read(
      'readLocators',
      readLocators,
    );
    let error: Listing['error'];
    try {
      const streams = registry.keep(
        source,
        await this.#askInTime(source, locators, signal),
      );
      await database.write('saveStreams', tx =>
        saveStreams(tx, {
          source: kind,
          instance,
          enabled,
          frequencyMs,
          streams: streams.map(({ id, stream }) => ({
            id,
            project: stream.project,
            resource: stream.resource,
          })),
        }),
      );
    } catch (failure) {
      if (signal.aborted) return;
      error = describeError(failure);
      const { code, message } = error;
      logger.warn(
        `Source ${kind}/${instance} could not list its streams: ${message}${placeOf(
          failure,
        )}`,
        { source: kind, instance, code },
      );
      await database.write('saveListingFailure', tx =>
        saveListingFailure(tx, kind, instance, { code, message }),
      );
    }
    const { relistMs, retryMs } = this.#times;
    const rest = (error ? retryMs : relistMs) * (1 - spread * random());
    const listedAt = now();
    this.#listings.set(sourceKey(source), {
      error,
      listedAt,
      nextAt: listedAt + rest,
      locatorsVersion: version,
    });
  }

  async #askInTime(
    source: ActivitySource,
    locators: readonly string[],
    signal: AbortSignal,
  ) {
    const { timeoutMs } = this.#times;
    const limit = new AbortController();
    const abort = () => limit.abort();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const listed = await withinTime(
        Promise.resolve(source.listStreams({ signal: limit.signal, locators })),
        timeoutMs,
        signal,
        0,
      );
      if (listed.kind === 'value') return listed.value;
      throw new SourceError(
        'unavailable',
        `It did not answer within ${Math.round(timeoutMs / 1000)} s`,
      );
    } finally {
      signal.removeEventListener('abort', abort);
      abort();
    }
  }
}
