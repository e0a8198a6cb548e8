import { nextTurn } from '../harvest/nextTurn';
import type { MonthSlices } from '../rollups/tally/MonthSlices';
import { MonthTally } from '../rollups/tally/MonthTally';
import type { TalliedScope } from '../rollups/tally/TalliedScope';
import type { Database } from '../store/Database';
import { kindOf } from '../store/eventKinds';
import { joinMarks } from '../store/rollups/joinMarks';
import { readUnitSets } from '../store/rollups/readUnitSets';
import { readTalliedScopes } from '../store/rollups/rollupScopes';
import {
  readStaleSlices,
  replaceSlices,
  type CountedSlice,
  type Patience,
  type StaleSlice,
} from '../store/rollups/sliceState';
import { eventFilterOf } from './eventFilterOf';
import { inTurns } from './inTurns';
import { readEventsOfMonth } from './readEventsOfMonth';

/** Slices in one transaction: on the embedded database their rows are few milliseconds' work. */
const slicesAtATime = { embedded: 8, server: 64 };

/**
 * Months that are counted at the same time: while one is packed and stored here, the database reads another. The embedded
 * database does one thing at a time.
 */
const monthsAtATime = { embedded: 1, server: 2 };

/** What a build has done. */
export interface BuildResult {
  slices: number;
  months: number;
}

/**
 * Counts marked months of wide scopes again. Nobody waits for it: it reads events while they are written, and only takes
 * away the marks that it has seen before it began. What is written meanwhile has marked its days again, so that readers go
 * on to read those from the events. Broken off, it has done whole slices, and goes on with the others the next time.
 */
export class RollupBuilder {
  readonly #database: Database;
  readonly #kind: 'embedded' | 'server';

  constructor(database: Database) {
    this.#database = database;
    this.#kind = database.isEmbedded ? 'embedded' : 'server';
  }

  /** Builds until nothing is marked that is worth it, or until aborted. */
  async build(patience: Patience, signal?: AbortSignal): Promise<BuildResult> {
    const result = { slices: 0, months: 0 };
    const stale = await this.#database.read('readStaleSlices', tx =>
      readStaleSlices(tx, patience),
    );
    const waiting = [...stale].reverse();
    const work = async () => {
      for (;;) {
        const next = signal?.aborted ? undefined : waiting.pop();
        if (!next) return;
        const built = await this.#buildMonth(...next, signal);
        result.slices += built;
        result.months += 1;
      }
    };
    const workers = Array.from({ length: monthsAtATime[this.#kind] }, work);
    // Nothing goes on after the end, not even if one has failed.
    const outcomes = await Promise.allSettled(workers);
    const failed = outcomes.find(outcome => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return result;
  }

  async #buildMonth(
    month: number,
    slices: readonly StaleSlice[],
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const scopeIds = slices.map(({ scopeId }) => scopeId);
    const markIds = await this.#database.write('joinMarks', tx =>
      joinMarks(tx, month, scopeIds),
    );
    // From here on: what is written later has its own mark.
    const { scopes, unitSets } = await this.#database.read(
      'readTalliedScopes',
      async tx => ({
        scopes: await readTalliedScopes(tx, scopeIds),
        unitSets: await readUnitSets(tx),
      }),
    );
    const tally = new MonthTally({ month, scopes, unitSets, kindOf });
    const filter = eventFilterOf(scopes, unitSets);
    const parts = readEventsOfMonth(this.#database, month, filter);
    for await (const events of parts) {
      if (signal?.aborted) return 0;
      tally.add(events);
      await nextTurn();
    }
    const byId = new Map(scopes.map(scope => [scope.id, scope]));
    const counted = slices.flatMap((slice): UnpackedSlice[] => {
      const scope = byId.get(slice.scopeId);
      const markId = markIds.get(slice.scopeId);
      return scope && markId !== undefined ? [{ ...slice, markId, scope }] : [];
    });
    return this.#store(month, counted, tally.finish(), signal);
  }

  async #store(
    month: number,
    counted: readonly UnpackedSlice[],
    sums: MonthSlices,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    await inTurns(sums.summarise());
    const step = slicesAtATime[this.#kind];
    let stored = 0;
    for (let start = 0; start < counted.length; start += step) {
      const packed: CountedSlice[] = [];
      for (const { scope, ...slice } of counted.slice(start, start + step)) {
        packed.push({ ...slice, packed: sums.pack(scope) });
        await nextTurn();
      }
      if (signal?.aborted) return stored;
      stored += await this.#database.write('replaceSlices', tx =>
        replaceSlices(tx, month, packed),
      );
      await nextTurn();
    }
    return stored;
  }
}

/** A slice whose events are counted. */
type UnpackedSlice = Omit<CountedSlice, 'packed'> & { scope: TalliedScope };
