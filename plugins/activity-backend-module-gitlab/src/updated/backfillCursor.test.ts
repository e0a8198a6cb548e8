import {
  type BackfillCursor,
  coveredByBackfill,
  isBackTo,
  passBackfill,
  startBackfill,
} from './backfillCursor';

describe('backfillCursor', () => {
  it('goes backwards, and knows what it has read of one instant', () => {
    let cursor = startBackfill(100);
    cursor = passBackfill(cursor, { id: 1, updated_at: 90 });
    cursor = passBackfill(cursor, { id: 2, updated_at: 90 });
    expect(cursor).toEqual({ at: 90, ids: [1, 2] });
    cursor = { ...cursor, page: 'page=2' };
    cursor = passBackfill(cursor, { id: 3, updated_at: 90 });
    expect(cursor).toEqual({ at: 90, ids: [1, 2, 3], page: 'page=2' });
    cursor = passBackfill(cursor, { id: 4, updated_at: 80 });
    expect(cursor).toEqual({ at: 80, ids: [4] });
  });

  it.each<[Partial<BackfillCursor>, number | null]>([
    [{}, 101],
    [{ current: { id: 5, at: 80, given: 2 } }, 81],
    [{ end: 70 }, 71],
    [{ end: 'beginning' }, null],
  ])('with %j, covers all from %s on', (differences, expected) => {
    const cursor = { ...startBackfill(100), ...differences };
    expect(coveredByBackfill(cursor)).toBe(expected);
  });

  it.each<[BackfillCursor['end'], number | undefined, boolean]>([
    [undefined, 50, false],
    [40, 50, true],
    [50, 50, false],
    [40, 30, false],
    [40, undefined, false],
    ['beginning', undefined, true],
    ['beginning', 0, true],
  ])('ended at %s, is back to %s: %s', (end, horizon, expected) => {
    const cursor = { ...startBackfill(100), ...(end !== undefined && { end }) };
    expect(isBackTo(cursor, horizon)).toBe(expected);
  });
});
