import { z } from 'zod';

/** UTC epoch milliseconds. */
const instant = z.int();

const schema = z.strictObject({
  v: z.literal(1),
  /** Where the very first read began: what was changed before is the business of reading backwards. */
  from: instant,
  /** Everything that was changed before is read. */
  at: instant,
  /** What else is read: id, when it was changed, and whether it was looked at long enough after that. */
  known: z.array(z.tuple([z.int(), instant, z.boolean()])),
  /** A walk through the list that was begun and not finished. */
  walk: z
    .strictObject({
      /** Where it began: in the list, and on the clock. */
      base: instant,
      startedAt: instant,
      page: z.string().optional(),
    })
    .optional(),
  /** A thing of which some records are stored. */
  current: z
    .strictObject({ id: z.int(), at: instant, given: z.int().min(0) })
    .optional(),
});

/** The position of a stream that is read forward. */
export type TailCursor = z.output<typeof schema>;
export const tailCursorSchema = schema;

/**
 * How far behind the last change that was seen the next read begins: what is committed may show up later than what was
 * changed after it.
 */
export const overlapMs = 10 * 60_000;

/** What is read so soon after it was changed may come from a replica that does not know all of the change. */
const settlingMs = 60_000;

/** Of more things within an overlap, the oldest are read again. */
const mostKnown = 2_000;

/** @param from - what was changed before is not wanted */
export function startTail(from: number): TailCursor {
  return { v: 1, from, at: from, known: [] };
}

export function beginWalk(cursor: TailCursor, startedAt: number): TailCursor {
  return cursor.walk
    ? cursor
    : { ...cursor, walk: { base: cursor.at, startedAt } };
}

/** Whether a thing was read as it is. */
export function isKnown(
  { known }: TailCursor,
  row: { id: number; updated_at: number },
): boolean {
  return known.some(([id, at]) => id === row.id && at === row.updated_at);
}

/**
 * A thing is read.
 *
 * @param readAt - when, on our clock
 */
export function addKnown(
  cursor: TailCursor,
  row: { id: number; updated_at: number },
  readAt: number,
): TailCursor {
  const { current, ...rest } = cursor;
  const isSettled = readAt - row.updated_at >= settlingMs;
  const others = cursor.known.filter(([id]) => id !== row.id);
  return {
    ...rest,
    known: [...others, [row.id, row.updated_at, isSettled]],
    ...(current && current.id !== row.id && { current }),
  };
}

/** A page of the list is read. */
export function moveTail(
  cursor: TailCursor,
  { at, page }: { at: number; page?: string },
): TailCursor {
  const { walk } = cursor;
  return {
    ...cursor,
    at,
    known: newestOf(
      cursor.known.filter(([, changedAt]) => changedAt >= at - overlapMs),
    ),
    ...(walk && {
      walk: {
        base: walk.base,
        startedAt: walk.startedAt,
        ...(page !== undefined && { page }),
      },
    }),
  };
}

/**
 * The list is read to its end. The next read begins an overlap before the last change, or before this read if the last
 * change claims to be later than that: one date in the future must not keep all others from being read.
 */
export function endWalk({ v, from, at, known, walk }: TailCursor): TailCursor {
  const last = Math.min(at, walk?.startedAt ?? at);
  const next = Math.max(walk?.base ?? from, last - overlapMs);
  return {
    v,
    from,
    at: next,
    known: newestOf(
      known.filter(
        ([, changedAt, isSettled]) => isSettled && changedAt >= next,
      ),
    ),
  };
}

function newestOf(known: TailCursor['known']): TailCursor['known'] {
  return [...known]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .slice(-mostKnown);
}
