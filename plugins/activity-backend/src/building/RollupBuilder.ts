import { MonthTally, type TalliedScope } from '../rollups/MonthTally';
import type { UnitSet } from '../rollups/UnitSet';
import { bucketsOfMonth, bucketsPerDay } from '../rollups/months';
import type { Database } from '../store/Database';
import { kindOf } from '../store/eventKinds';
import { joinMarks } from '../store/rollups/joinMarks';
import {
  readMonthEvents,
  type EventFilter,
} from '../store/rollups/readMonthEvents';
import { readTalliedScopes } from '../store/rollups/rollupScopes';
import { readUnitSets } from '../store/rollups/readUnitSets';
import {
  readStaleSlices,
  replaceSlices,
  type CountedSlice,
  type Patience,
  type StaleSlice,
} from '../store/rollups/sliceState';
import { nextTurn } from '../harvest/nextTurn';

/** Scopes that are counted in one pass over the events of a month: each takes some megabytes at most. */
const scopesAtATime = 256;

/** Slices in one transaction of the embedded database: their rows are few milliseconds' work. */
const slicesAtATime = 8;

/** Buckets by which an author's local month may reach into the months before and after. */
const authorMargin = 15 * 4;

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

  constructor(database: Database) {
    this.#database = database;
  }

  /** Builds until nothing is marked that is worth it, or until aborted. */
  async build(patience: Patience, signal?: AbortSignal): Promise<BuildResult> {
    const result = { slices: 0, months: 0 };
    const stale = await this.#database.read('readStaleSlices', tx =>
      readStaleSlices(tx, patience),
    );
    for (const [month, slices] of stale) {
      for (let start = 0; start < slices.length; start += scopesAtATime) {
        if (signal?.aborted) return result;
        result.slices += await this.#buildMonth(
          month,
          slices.slice(start, start + scopesAtATime),
          signal,
        );
      }
      result.months += 1;
    }
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
    const counted = await this.#readMonth(
      month,
      tally,
      filterOf(scopes, unitSets),
      signal,
    );
    if (!counted) return 0;
    return this.#store(month, slices, markIds, tally);
  }

  async #readMonth(
    month: number,
    tally: MonthTally,
    filter: EventFilter | undefined,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    const { from, to } = bucketsOfMonth(month);
    const end = to + authorMargin;
    // The embedded database keeps the portal waiting while it reads, the other one has the more to group the better.
    const step = this.#database.isEmbedded ? bucketsPerDay : end - from;
    for (let start = from - authorMargin; start < end; start += step) {
      if (signal?.aborted) return false;
      const batches = await this.#database.read('readMonthEvents', tx =>
        readMonthEvents(tx, start, Math.min(start + step, end), filter),
      );
      tally.add(batches);
      await nextTurn();
    }
    return true;
  }

  async #store(
    month: number,
    slices: readonly StaleSlice[],
    markIds: ReadonlyMap<number, number>,
    tally: MonthTally,
  ): Promise<number> {
    const packed = tally.slices();
    const counted = slices.flatMap((slice): CountedSlice[] => {
      const markId = markIds.get(slice.scopeId);
      const ofScope = packed.get(slice.scopeId) ?? [];
      return markId === undefined
        ? []
        : [{ ...slice, markId, packed: ofScope }];
    });
    const step = this.#database.isEmbedded ? slicesAtATime : counted.length;
    let stored = 0;
    for (let start = 0; start < counted.length; start += step) {
      stored += await this.#database.write('replaceSlices', tx =>
        replaceSlices(tx, month, counted.slice(start, start + step)),
      );
      await nextTurn();
    }
    return stored;
  }
}

/** Whose and which events the scopes can have, unless one of them has all. */
function filterOf(
  scopes: readonly TalliedScope[],
  unitSets: ReadonlyMap<number, UnitSet>,
): EventFilter | undefined {
  if (scopes.some(({ basis }) => basis === 'all')) return undefined;
  const accountIds = new Set<number>();
  const unitIds = new Set<number>();
  for (const scope of scopes) {
    if (scope.basis === 'members') {
      for (const { accountId } of scope.stretches) accountIds.add(accountId);
    } else if (scope.basis !== 'all') {
      for (const unitId of scope.unitIds) unitIds.add(unitId);
    }
  }
  return {
    accountIds: [...accountIds],
    unitSetIds: [...unitSets].flatMap(([id, set]) =>
      set.unitIds.some(unitId => unitIds.has(unitId)) ? [id] : [],
    ),
  };
}
