import {
  addKnown,
  beginWalk,
  endWalk,
  isKnown,
  moveTail,
  overlapMs,
  startTail,
  tailCursorSchema,
} from './tailCursor';

const t = Date.UTC(2026, 2, 1, 9);
const hour = 3_600_000;
const row = (id: number, updated_at: number) => ({ id, updated_at });

describe('tailCursor', () => {
  it('goes on an overlap before the last change', () => {
    let cursor = beginWalk(startTail(t), t + 10 * hour);
    cursor = addKnown(cursor, row(1, t + hour), t + 10 * hour);
    cursor = addKnown(cursor, row(2, t + 2 * hour), t + 10 * hour);
    cursor = endWalk(moveTail(cursor, { at: t + 2 * hour }));
    expect(cursor).toEqual({
      v: 1,
      from: t,
      at: t + 2 * hour - overlapMs,
      known: [[2, t + 2 * hour, true]],
    });
    expect(isKnown(cursor, row(2, t + 2 * hour))).toBe(true);
    expect(isKnown(cursor, row(2, t + 2 * hour + 1))).toBe(false);
    expect(isKnown(cursor, row(3, t + 2 * hour))).toBe(false);
  });

  it('stays where it is as long as nothing happens', () => {
    const walkOnce = (cursor: ReturnType<typeof startTail>) => {
      const walk = beginWalk(cursor, t + 10 * hour);
      return endWalk(moveTail(walk, { at: t + hour }));
    };
    const first = walkOnce(startTail(t));
    expect(walkOnce(walkOnce(first))).toEqual(first);
    const empty = endWalk(beginWalk(startTail(t), t + 10 * hour));
    expect(endWalk(beginWalk(empty, t + 20 * hour))).toEqual(startTail(t));
  });

  it('does not follow a date in the future', () => {
    const future = row(9, t + 99_999 * hour);
    let cursor = beginWalk(startTail(t), t + hour);
    cursor = addKnown(cursor, future, t + hour);
    cursor = endWalk(moveTail(cursor, { at: future.updated_at }));
    expect(cursor.at).toBe(t + hour - overlapMs);
  });

  it('reads again what was read in the minute of its change', () => {
    let cursor = beginWalk(startTail(t), t + hour);
    cursor = addKnown(cursor, row(1, t + hour - 5_000), t + hour);
    expect(isKnown(cursor, row(1, t + hour - 5_000))).toBe(true);
    cursor = endWalk(moveTail(cursor, { at: t + hour - 5_000 }));
    expect(isKnown(cursor, row(1, t + hour - 5_000))).toBe(false);
  });

  it('remembers a walk that was not finished', () => {
    const cursor = beginWalk(startTail(t), t + hour);
    const moved = moveTail(cursor, { at: t + 5, page: 'page=2' });
    expect(moved.walk).toEqual({
      base: t,
      startedAt: t + hour,
      page: 'page=2',
    });
    expect(beginWalk(moved, t + 9 * hour)).toEqual(moved);
    expect(moveTail(moved, { at: t + 6 }).walk).not.toHaveProperty('page');
  });

  it('does not grow without end', () => {
    let cursor = beginWalk(startTail(t), t + hour);
    for (let id = 0; id < 2_100; id += 1) {
      cursor = addKnown(cursor, row(id, t), t + hour);
    }
    cursor = moveTail(cursor, { at: t });
    expect(cursor.known).toHaveLength(2_000);
    expect(isKnown(cursor, row(2_099, t))).toBe(true);
  });

  it('forgets what is stored of a thing as soon as all of it is', () => {
    const current = { id: 1, at: t, given: 3 };
    const cursor = { ...startTail(t), current };
    expect(addKnown(cursor, row(1, t), t)).not.toHaveProperty('current');
    expect(addKnown(cursor, row(2, t), t)).toMatchObject({ current });
  });

  it.each([
    [{ at: 'now' }],
    [{ v: 2 }],
    [{ known: [[1, 2]] }],
    [{ extra: true }],
    [{ current: { id: 1, at: 2, given: -1 } }],
  ])('cannot be read with %j', differences => {
    const cursor = { ...startTail(t), ...differences };
    expect(tailCursorSchema.safeParse(startTail(t)).success).toBe(true);
    expect(tailCursorSchema.safeParse(cursor).success).toBe(false);
  });
});
