import type { StateKind } from '../records/state/StateDraft';
import { findAbsent, kindsOf } from '../store/census/findAbsent';
import type { OpenCensus } from '../store/census/openCensus';
import { removeAbsent } from '../store/census/removeAbsent';
import type { Database, Tx } from '../store/Database';
import type { ChangeListener } from '../store/eventChange';
import { addRunCounts, noCounts } from '../store/operations/addRunCounts';
import { holdGate } from '../store/operations/holdGate';
import { BatchSize } from './BatchSize';
import { nextTurn } from './nextTurn';

const walked = { first: 1_000, most: 20_000 };

/** With each goes its history, and every event that happened to it. */
const removedAtATime = { first: 50, most: 1_000 };

/** What a stream shows that a census has not met. */
export interface AbsentStates {
  /** How much the stream shows. */
  stored: number;
  absent: { kind: StateKind; id: number }[];
}

/**
 * Walks over what a stream shows, in short transactions.
 *
 * @param since - what has not changed since then is left alone, UTC epoch milliseconds; undefined for nothing
 */
export async function findAbsentStates(
  database: Database,
  census: OpenCensus,
  since: number | undefined,
  signal: AbortSignal,
): Promise<AbsentStates> {
  const batch = new BatchSize(walked, database.isEmbedded);
  const found: AbsentStates = { stored: 0, absent: [] };
  for (const kind of kindsOf(census)) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      const from: number = after;
      const startedAt = performance.now();
      const step = await database.read('findAbsent', tx =>
        findAbsent(tx, census, kind, since, from, batch.rows),
      );
      batch.learn(performance.now() - startedAt);
      found.stored += step.stored;
      for (const id of step.absent) found.absent.push({ kind, id });
      after = step.next;
      await nextTurn();
      signal.throwIfAborted();
    }
  }
  return found;
}

/** What taking out must mind. */
export interface RemovalOptions {
  /** The runs in whose counts it is. */
  runIds: readonly string[];
  onChanges: ChangeListener;
  /** Comes last in each transaction, and rolls it back by throwing if it is no longer this replica's to do. */
  fence: (tx: Tx, isWhole: boolean) => Promise<void>;
  /** Is told how many records are gone, each time that some are. */
  onRemoved?: (records: number) => void;
  /** Aborts between two transactions when the lease is lost or the process stops. */
  signal: AbortSignal;
}

/** Takes out what was found. It may be cut at any point and done again. */
export async function removeAbsentStates(
  database: Database,
  census: OpenCensus,
  { absent }: AbsentStates,
  options: RemovalOptions,
): Promise<void> {
  const batch = new BatchSize(removedAtATime, database.isEmbedded);
  for (let from = 0; from < absent.length; ) {
    const { kind } = absent[from];
    const ids = absent
      .slice(from, from + batch.rows)
      .filter(it => it.kind === kind)
      .map(({ id }) => id);
    from += ids.length;
    const startedAt = performance.now();
    const gone = await database.write('removeAbsent', async tx => {
      await holdGate(tx, 'exclusive');
      const { onChanges, runIds } = options;
      const removed = await removeAbsent(tx, census, kind, ids, onChanges);
      const counts = { ...noCounts, removed };
      await addRunCounts(tx, census.streamId, runIds, counts);
      await options.fence(tx, ids.length === absent.length);
      return removed;
    });
    options.onRemoved?.(gone);
    batch.learn(performance.now() - startedAt);
    await nextTurn();
    options.signal.throwIfAborted();
  }
}
