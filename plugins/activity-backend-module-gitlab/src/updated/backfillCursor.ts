import { z } from 'zod';

/** UTC epoch milliseconds. */
const instant = z.int();

/** How far a list is read, the latest change first. */
const position = {
  /** Everything that was changed after it, and not after where the reading began, is read. */
  at: instant,
  /** What else is read: of what was changed at that instant. */
  ids: z.array(z.int()),
  page: z.string().optional(),
  /** A thing of which some records are stored. */
  current: z
    .strictObject({ id: z.int(), at: instant, given: z.int().min(0) })
    .optional(),
};
const end = z.union([instant, z.literal('beginning')]);

const schema = z.strictObject({
  v: z.literal(1),
  ...position,
  /** Where reading ended: when the next thing was changed, or at the beginning of all. */
  end: end.optional(),
  /** How far those are read that are wanted however old they are. */
  older: z.strictObject({ ...position, end: end.optional() }).optional(),
});

/** The position of a stream that is read backwards. */
export type BackfillCursor = z.output<typeof schema>;
export type BackfillPosition = Pick<
  BackfillCursor,
  'at' | 'ids' | 'page' | 'current'
>;
export const backfillCursorSchema = schema;

/** @param from - what was changed after it is read by others */
export function startBackfill(from: number): BackfillPosition {
  return { at: from, ids: [] };
}

/** A thing is read; things come in the order of when they were changed, the latest first. */
export function passBackfill(
  { at, ids, page }: BackfillPosition,
  row: { id: number; updated_at: number },
): BackfillPosition {
  const isSame = row.updated_at === at;
  return {
    at: row.updated_at,
    ids: isSame ? [...ids, row.id] : [row.id],
    ...(isSame && page !== undefined && { page }),
  };
}

/**
 * How far back everything is read, UTC epoch milliseconds; null for all of history. Nothing that happened to a thing is
 * later than when the thing was changed last.
 */
export function coveredByBackfill({
  at,
  end: endedAt,
  current,
}: Omit<BackfillCursor, 'v'>): number | null {
  if (endedAt === 'beginning') return null;
  return (endedAt ?? current?.at ?? at) + 1;
}

/** Whether there is nothing left to read that is wanted because of its time. */
export function isBackTo(
  { end: endedAt }: Pick<BackfillCursor, 'end'>,
  horizon: number | undefined,
): boolean {
  if (endedAt === undefined) return false;
  return (
    endedAt === 'beginning' || (horizon !== undefined && endedAt < horizon)
  );
}
