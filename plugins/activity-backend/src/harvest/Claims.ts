import type { Database, Tx } from '../store/Database';
import {
  type BereavedRun,
  hasDeadLease,
  releaseDeadLeases,
} from '../store/runs/releaseDeadLeases';
import {
  type ClaimedStream,
  claimStreams,
} from '../store/streams/claimStreams';
import { type DueWork, readDueWork } from '../store/streams/readDueWork';
import { chooseWork, type FreeSlots } from './chooseWork';
import type { Replica } from './Replica';

/** What a replica has taken, and what it has found on the way. */
export interface TakenWork {
  claimed: ClaimedStream[];
  /** Due streams of instances that this process does not know. */
  unknown: DueWork[];
  /** The runs whose streams a dead replica has held until now. */
  bereaved: BereavedRun[];
  /** Whether the overview was read for it: if not, something may have become due since. */
  isSure: boolean;
}

/** How old the overview of what is due may be, in milliseconds. */
const freshMs = 250;

/**
 * Claims streams for one replica. An overview of what is due by instance is read now and then; the claims themselves go by
 * it, each for as many streams of an instance as there are slots for it.
 */
export class Claims {
  readonly #database: Database;
  readonly #replica: Replica;
  readonly #isKnown: (instance: DueWork) => boolean;
  #due: DueWork[] = [];
  #readAt = -Infinity;

  /**
   * @param replica - who claims
   * @param isKnown - whether this process can read the streams of an instance
   */
  constructor(
    database: Database,
    replica: Replica,
    isKnown: (instance: DueWork) => boolean,
  ) {
    this.#database = database;
    this.#replica = replica;
    this.#isKnown = isKnown;
  }

  /** Takes as many streams as there are slots, if as many are due. */
  async take(slots: FreeSlots): Promise<TakenWork> {
    const isSure = this.#isOld(slots);
    const { unknown, bereaved } = isSure
      ? await this.#look()
      : { unknown: [], bereaved: [] };
    const chosen = chooseWork(this.#due, slots);
    if (chosen.length === 0) return { claimed: [], unknown, bereaved, isSure };
    const leaseToken = this.#replica.newLeaseToken();
    const claimed = await this.#database.write('claimStreams', async tx => {
      const streams: ClaimedStream[] = [];
      for (const claim of chosen) {
        streams.push(...(await claimStreams(tx, { ...claim, leaseToken })));
      }
      return streams;
    });
    for (const { instanceId, direction, limit } of chosen) {
      const taken = claimed.filter(
        stream =>
          stream.row.instance_id === instanceId &&
          stream.direction === direction,
      ).length;
      this.#note(instanceId, direction, taken, taken < limit);
    }
    return { claimed, unknown, bereaved, isSure };
  }

  /** A stream was given back. */
  release(instanceId: number): void {
    this.#due = this.#due.map(work =>
      work.instanceId === instanceId
        ? { ...work, inProgress: Math.max(0, work.inProgress - 1) }
        : work,
    );
  }

  /** Something may have become due. */
  forget(): void {
    this.#readAt = -Infinity;
  }

  #isOld(slots: FreeSlots): boolean {
    const knows = chooseWork(this.#due, slots).length > 0;
    const age = performance.now() - this.#readAt;
    // What is due first may have changed meanwhile, but not by much.
    return age >= (knows ? 4 * freshMs : freshMs);
  }

  /** Reads what is due. What dead replicas hold is released first, because a lease that is claimed anew tells no more of it. */
  async #look(): Promise<Pick<TakenWork, 'unknown' | 'bereaved'>> {
    this.#readAt = performance.now();
    const read = async (tx: Tx) => ({
      due: await readDueWork(tx),
      hasDead: await hasDeadLease(tx),
    });
    const { due, hasDead } = await this.#database.read('readDueWork', read);
    const bereaved = hasDead
      ? await this.#database.write('releaseDeadLeases', releaseDeadLeases)
      : [];
    this.#due = due.filter(this.#isKnown);
    return { unknown: due.filter(work => !this.#isKnown(work)), bereaved };
  }

  #note(
    instanceId: number,
    direction: DueWork['direction'],
    taken: number,
    isExhausted: boolean,
  ): void {
    this.#due = this.#due.map(work => {
      if (work.instanceId !== instanceId) return work;
      const due =
        work.direction === direction
          ? Math.max(0, isExhausted ? 0 : work.due - taken)
          : work.due;
      return { ...work, due, inProgress: work.inProgress + taken };
    });
  }
}
