import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ClaimedStream } from '../store/streams/claimStreams';
import { InternedIds } from '../store/InternedIds';
import { readPendingWork } from '../store/streams/readPendingWork';
import { finishRuns, readFinishedRuns } from '../store/runs/finishRuns';
import { Claims } from './Claims';
import { coalesce } from './coalesce';
import { noObserver } from './HarvestObserver';
import type { HarvestContext } from './HeldStream';
import { prepareRuns, type PrepareContext } from './prepareRuns';
import { reapOutlived, reportBereaved } from './reapLeases';
import { describeError, placeOf } from './readFailure';
import { Replica } from './Replica';
import { ServicePace } from './ServicePace';
import { settleQueue } from './settleClasses';
import { settleDora } from './settleDora';
import { type ListingTimes, SourceListings } from './SourceListings';
import type { SourceRegistry } from './SourceRegistry';
import { StrangeZones } from './StrangeZones';
import { workOnClaim } from './workOnClaim';

/** What the loop needs beside what its parts need. */
export interface HarvestLoopOptions
  extends Omit<
    HarvestContext,
    'random' | 'settle' | 'interned' | 'strangeZones'
  > {
  registry: SourceRegistry;
  /** Is told of runs whose replica has died. */
  auditor: AuditorService;
  /** How many streams are read at a time. */
  parallelism: number;
  /** Brings the mapping of Components, people and teams up to date with the catalog. */
  syncCatalog: PrepareContext['syncCatalog'];
  /** A number in [0, 1), for the spread of due times and retries. */
  random?: () => number;
  /** Who claims streams; by default the present process. */
  replica?: Replica;
  /** How often sources are asked for their streams; by default as often as they are worth it. */
  listingTimes?: ListingTimes;
}

/** How long the loop rests when there is nothing to do and nobody wakes it, in milliseconds. */
const idleMs = 2_000;

/** As above while streams are being read: others come due meanwhile. */
const busyMs = 250;

/** How often the loop looks after runs while streams are being read, in milliseconds. */
const choresMs = 1_000;

/**
 * The harvest of one replica: claims due streams, reads them side by side, settles what they touched, and ends the runs
 * that wait for nothing more. Any number of replicas may run it; the leases in the database keep them apart.
 */
export class HarvestLoop {
  readonly #options: HarvestLoopOptions & HarvestContext;
  readonly #listings: SourceListings;
  readonly #replica: Replica;
  readonly #claims: Claims;
  readonly #settleServices: () => Promise<void>;
  readonly #servicePace = new ServicePace();
  readonly #active = new Map<Promise<void>, ClaimedStream>();
  readonly #chores = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();
  #wake = new AbortController();
  #choresAt = -Infinity;
  #running: Promise<void> | undefined;

  constructor(options: HarvestLoopOptions) {
    const { random = Math.random, database } = options;
    // Every stream that is read, and every source that is asked, listens to it.
    setMaxListeners(0, this.#stop.signal);
    this.#options = {
      ...options,
      random,
      interned: new InternedIds(),
      strangeZones: new StrangeZones(),
      // Streams that end at the same time share what is done for all of them.
      settle: coalesce(() => settleQueue(database, options.bulkRule)),
      afterRead: coalesce(options.afterRead),
    };
    this.#settleServices = coalesce(() => settleDora(database));
    this.#listings = new SourceListings(this.#options);
    this.#replica = options.replica ?? new Replica();
    this.#claims = new Claims(database, this.#replica, instance =>
      this.#listings.isKnown(instance),
    );
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the pages in hand; their streams are given back. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#running;
  }

  /** Makes the stored list of streams that of the sources: a repository that was configured since is then due. */
  async listStreams(): Promise<void> {
    const { registry } = this.#options;
    await this.#listings.refresh(registry.sources, this.#stop.signal);
    this.wake();
  }

  /** Looks for work at once. */
  wake(): void {
    this.#choresAt = -Infinity;
    this.#claims.forget();
    this.#wake.abort();
  }

  async #run(): Promise<void> {
    await reapOutlived(this.#options, this.#replica).catch(error =>
      this.#report('reapOutlived', error),
    );
    while (!this.#stop.signal.aborted) {
      this.#wake = new AbortController();
      const isIdle = await this.#turn().catch(error => {
        this.#report('harvest', error);
        return true;
      });
      await sleep(isIdle ? idleMs : busyMs, undefined, {
        signal: this.#wake.signal,
        ref: false,
      }).catch(() => undefined);
    }
    await Promise.all([...this.#active.keys(), ...this.#chores.values()]);
  }

  /** @returns whether there was nothing to do */
  async #turn(): Promise<boolean> {
    await this.#doChores();
    const { parallelism } = this.#options;
    // History leaves half of the slots to the tails.
    const forBackfill = Math.max(1, Math.floor(parallelism / 2));
    const active = [...this.#active.values()];
    const backfills = active.filter(it => it.direction === 'backfill').length;
    const slots = {
      free: parallelism - active.length,
      backfill: Math.max(0, forBackfill - backfills),
    };
    if (slots.free === 0 || this.#stop.signal.aborted) return false;
    const taken = await this.#claims.take(slots);
    const { claimed, unknown, bereaved, isSure } = taken;
    for (const stream of claimed) this.#begin(stream);
    await reportBereaved(this.#options, bereaved);
    // Another replica has listed streams of an instance that this one has not asked yet.
    const missing = this.#options.registry.sources.filter(
      it =>
        it.enabled &&
        unknown.some(
          work => work.source === it.source && work.instance === it.instance,
        ),
    );
    if (missing.length > 0) this.#list(missing);
    return isSure && this.#active.size === 0;
  }

  #begin(claimed: ClaimedStream): void {
    const context = { ...this.#options, listings: this.#listings };
    const reading = workOnClaim(context, claimed, this.#stop.signal)
      .catch(error => this.#report(`stream ${claimed.row.id}`, error))
      .finally(() => {
        this.#active.delete(reading);
        this.#claims.release(claimed.row.instance_id);
        // A run may wait for nothing more, and the stream may be due again at once.
        if (claimed.runs.length > 0 && this.#active.size === 0) this.wake();
        this.#wake.abort();
      });
    this.#active.set(reading, claimed);
  }

  /** What takes long is done beside the loop, so that neither a catalog nor a source can hold up the streams of others. */
  async #doChores(): Promise<void> {
    const isBusy = this.#active.size > 0;
    const age = performance.now() - this.#choresAt;
    if (isBusy && age < choresMs) return;
    this.#choresAt = performance.now();
    const { database } = this.#options;
    const pending = await database.read('readPendingWork', readPendingWork);
    if (pending.hasFinishedRuns) {
      this.#beside('finishRuns', () => this.#finishRuns());
    }
    if (pending.hasUnsettledServices && this.#servicePace.isDue) {
      this.#beside('settleDora', () =>
        this.#servicePace.take(this.#settleServices),
      );
    }
    if (pending.hasUnsettled) {
      this.#beside('settleQueue', () => this.#options.settle());
    }
    if (pending.hasNewRuns) {
      const context = { ...this.#options, listings: this.#listings };
      this.#beside('prepareRuns', async () => {
        await prepareRuns(context, this.#stop.signal);
        this.wake();
      });
    }
    const outdated = this.#listings.outdated(pending.locatorsVersion);
    if (outdated.length > 0) this.#list(outdated);
  }

  /** A run is completed only when what follows from it for services is settled; one that cannot be is reported, and holds up none. */
  async #finishRuns(): Promise<void> {
    const { database, observer = noObserver } = this.#options;
    const ids = await database.read('readFinishedRuns', readFinishedRuns);
    await this.#settleServices().catch(error =>
      this.#report('settleDora', error),
    );
    const ended = await database.write('finishRuns', tx => finishRuns(tx, ids));
    for (const { id } of ended) await observer.runEnded(id);
  }

  #list(sources: Parameters<SourceListings['refresh']>[0]): void {
    this.#beside('listStreams', async () => {
      await this.#listings.refresh(sources, this.#stop.signal);
      this.wake();
    });
  }

  /** Does something unless it is being done. */
  #beside(chore: string, work: () => Promise<void>): void {
    if (this.#chores.has(chore)) return;
    const doing = work()
      .catch(error => {
        if (!this.#stop.signal.aborted) this.#report(chore, error);
      })
      .finally(() => this.#chores.delete(chore));
    this.#chores.set(chore, doing);
  }

  #report(doing: string, error: unknown): void {
    const { message } = describeError(error);
    this.#options.logger.error(
      `The harvest stumbled in ${doing}: ${message}${placeOf(error)}`,
    );
  }
}
