import type { ClaimedStream } from '../../store/streams/claimStreams';
import type { Database } from '../../store/Database';
import { readHints } from '../../store/hints/settleHints';

/** As many as a read is promised at most. */
const mostAtATime = 500;

/**
 * After this many failures in a row a stream is read without its hints: one of them may be what it fails at. By the end of such
 * a read they are dropped, for it has found what polling finds.
 */
const patience = 5;

/** The hints of a read. */
export interface ReadHints {
  /** What is handed out, or would be, and is not settled yet: how often each was noted, by key. */
  waiting: Map<string, number>;
  /** Whether the stream is not told of them. */
  areHeldBack: boolean;
}

/** What a stream is to look at. It costs nothing for streams that have no hints. */
export async function handOutHints(
  database: Pick<Database, 'read'>,
  { row, isHinted }: ClaimedStream,
): Promise<ReadHints> {
  const waiting = isHinted
    ? await database.read('readHints', tx => readHints(tx, row.id, mostAtATime))
    : new Map<string, number>();
  return { waiting, areHeldBack: row.consecutive_failures >= patience };
}

/** For reads that look at no hints, such as those of history. */
export function noHints(): ReadHints {
  return { waiting: new Map(), areHeldBack: false };
}

/** Those of the keys that the read was to look at, with how often they were noted. */
export function settledOf(
  { waiting }: ReadHints,
  keys: readonly string[] = [],
): Map<string, number> {
  return new Map(
    keys.flatMap((key): [string, number][] => {
      const seq = waiting.get(key);
      return seq === undefined ? [] : [[key, seq]];
    }),
  );
}
